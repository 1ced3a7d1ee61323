/** A folder each in `kinds/`. */
export const kindNames = [
  'bytes',
  'ignore',
  'text',
  'csv',
  'tsv',
  'json',
  'ndjson',
  'png',
  'jpeg',
  'svg',
  'pdf',
] as const;
export type KindName = (typeof kindNames)[number];

/** Several kinds at once: which one is decided by the output's extension or first bytes. */
export const familyNames = ['numbers', 'pixel', 'masked'] as const;
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
}

const numeric: readonly string[] = ['numbers', 'text', 'csv', 'tsv', 'json', 'ndjson'];
const pictures: readonly string[] = ['pixel', 'png', 'jpeg', 'svg'];
export const comparesNumbers = (kind: Policy['kind']): boolean => numeric.includes(kind);
export const comparesPixels = (kind: Policy['kind']): boolean => pictures.includes(kind);
