import type { Tolerance } from '../numbers/tolerance.ts';

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

/** When two outputs count as the same. */
export interface Policy {
  readonly kind: KindName | FamilyName;
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
export const statesTolerance = ({ rtol, atol }: Tolerance): boolean =>
  rtol !== undefined || atol !== undefined;

/** Whether numbers are compared as numbers: 1.0 is 1. */
export const comparesNumbers = (policy: Policy): boolean =>
  numeric.includes(policy.kind) || (masking.includes(policy.kind) && statesTolerance(policy));
