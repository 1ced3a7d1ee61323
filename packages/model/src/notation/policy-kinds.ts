import type { Policy } from '../generated/manifest.ts';

/** A folder each in `kinds/`. */
export const kindNames = [
  'bytes',
  'ignore',
  'text',
  'log',
  'notebook',
  'csv',
  'tsv',
  'json',
  'ndjson',
  'png',
  'jpeg',
  'svg',
  'pdf',
  'npy',
  'zip',
  'gzip',
  'tar',
  'sqlite',
  'hdf5',
  'parquet',
  'netcdf',
  'rds',
  'office',
] as const;
export type KindName = (typeof kindNames)[number];

/** Several kinds at once: which one is decided by the output's extension or first bytes. */
export const familyNames = ['numbers', 'pixel', 'masked', 'content'] as const;
export type FamilyName = (typeof familyNames)[number];

/** A policy as its parts are read; each policy of a document is one, but not each of these is a policy: see `isPolicy`. */
export interface PolicyParts {
  readonly kind: Policy['kind'];
  /** Numbers are the same if |expected − actual| ≤ atol + rtol · |expected|, as 64-bit floats; both default to 0. */
  readonly rtol?: number;
  readonly atol?: number;
  /** Share of the pixels that may differ, 0 to 1; default 0. */
  readonly pixels?: number;
  /** Largest difference of a channel that counts as none, 0 to 255; default 0. */
  readonly channel?: number;
  /** Lines of text may come in any order. */
  readonly unordered?: true;
}

/** What holds outputs: each is compared by its own kind. */
const holding: readonly string[] = ['content', 'zip', 'gzip', 'tar', 'office'];
const numeric: readonly string[] = [
  'numbers',
  'text',
  'csv',
  'tsv',
  'json',
  'ndjson',
  'npy',
  'sqlite',
  'hdf5',
  'parquet',
  'netcdf',
  'rds',
];
// These compare numbers as they are written, unless a tolerance is stated.
const masking: readonly string[] = ['masked', 'log', 'notebook', ...holding];
const pictures: readonly string[] = ['pixel', 'png', 'jpeg', 'svg', 'notebook', ...holding];
const unorderable: readonly string[] = ['text', 'log', 'masked'];

/** Whether a tolerance of numbers means something to this kind. */
export const takesTolerance = (kind: Policy['kind']): boolean =>
  numeric.includes(kind) || masking.includes(kind);
export const comparesPixels = (kind: Policy['kind']): boolean => pictures.includes(kind);
export const takesAnyOrder = (kind: Policy['kind']): boolean => unorderable.includes(kind);

/** Whether a tolerance of numbers is stated. */
export const statesTolerance = ({ rtol, atol }: Pick<PolicyParts, 'rtol' | 'atol'>): boolean =>
  rtol !== undefined || atol !== undefined;

/** Whether numbers are compared as numbers: 1.0 is 1. */
export const comparesNumbers = (policy: PolicyParts): boolean =>
  numeric.includes(policy.kind) || (masking.includes(policy.kind) && statesTolerance(policy));

/** What a kind does not take of what is stated, in words; undefined: it is a policy as the documents know it. */
export const refusalOf = (parts: PolicyParts): string | undefined => {
  const { kind, pixels, channel, unordered } = parts;
  if (unordered && !takesAnyOrder(kind)) return `${kind} has no lines that may come in any order`;
  if (statesTolerance(parts) && !takesTolerance(kind)) return `${kind} compares no numbers`;
  if ((pixels !== undefined || channel !== undefined) && !comparesPixels(kind))
    return `${kind} compares no pixels`;
  return undefined;
};

export const isPolicy = (parts: PolicyParts): parts is Policy => refusalOf(parts) === undefined;
