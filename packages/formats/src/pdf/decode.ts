import { inflateSync, constants } from 'node:zlib';
import { isSystemError } from '@holotype/host';
import { PdfError } from './errors.ts';
import { countOf, isArray, isDictionary, nameOf, type PdfDictionary, type PdfValue } from './values.ts';

/** How a stream is stored: its filters in order, each with its parameters. */
export interface PdfFilter {
  readonly name: string;
  readonly parameters: PdfDictionary | undefined;
}

/** The filters of a stream; values must not be references. */
export const filtersOf = (dictionary: PdfDictionary, resolve: (value: PdfValue) => PdfValue): PdfFilter[] => {
  const list = (key: string, short: string): readonly PdfValue[] => {
    const value = resolve(dictionary.get(key) ?? dictionary.get(short) ?? null);
    return isArray(value) ? value : value === null ? [] : [value];
  };
  const parameters = list('DecodeParms', 'DP');
  return list('Filter', 'F').map((one, at) => {
    const own = resolve(parameters[at] ?? null);
    return { name: nameOf(resolve(one)) ?? '', parameters: isDictionary(own) ? own : undefined };
  });
};

export const isFlate = ({ name }: PdfFilter): boolean => name === 'FlateDecode' || name === 'Fl';

/** A predictor other than none. */
export const hasPredictor = ({ parameters }: PdfFilter): boolean =>
  (countOf(parameters?.get('Predictor')) ?? 1) > 1;

/** A whole small stream. Throws PdfError beyond `most` bytes, for damage, and for filters that no cross-reference has. */
export const decodeStream = (
  stored: Uint8Array,
  filters: readonly PdfFilter[],
  most: number,
  what: string,
): Buffer => {
  let bytes = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  if (filters.length > 4) throw new PdfError('PDF_UNSUPPORTED', `${what}: a stream has too many filters`);
  for (const filter of filters) {
    if (filter.name === 'Crypt') throw new PdfError('PDF_ENCRYPTED', `${what} is encrypted`);
    if (!isFlate(filter))
      throw new PdfError('PDF_UNSUPPORTED', `${what}: a stream that says how it is built has another filter`);
    bytes = inflate(bytes, most, what);
    if (hasPredictor(filter)) bytes = unpredict(bytes, filter, what);
  }
  if (bytes.length > most) throw tooLarge(most, what);
  return bytes;
};

const tooLarge = (most: number, what: string) =>
  new PdfError('PDF_TOO_LARGE', `${what}: a stream has more than ${most} bytes`);

const inflate = (bytes: Buffer, most: number, what: string): Buffer => {
  try {
    // Many writers cut the checksum; what is there counts.
    return inflateSync(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    if (isSystemError(error, 'ERR_BUFFER_TOO_LARGE')) throw tooLarge(most, what);
    throw new PdfError('PDF_DAMAGED', `${what} is damaged: a stream cannot be decompressed`, {
      cause: error,
    });
  }
};

/** PNG's predictors, the only ones that cross-references are written with: each row has its own. */
const unpredict = (bytes: Buffer, { parameters }: PdfFilter, what: string): Buffer => {
  const of = (key: string, usual: number) => countOf(parameters?.get(key)) ?? usual;
  const [predictor, columns, colors, bits] = [of('Predictor', 1), of('Columns', 1), of('Colors', 1), 8];
  if (predictor < 10 || predictor > 15 || of('BitsPerComponent', 8) !== bits || colors < 1 || colors > 4)
    throw new PdfError('PDF_UNSUPPORTED', `${what}: a stream has a predictor for pictures`);
  const width = columns * colors;
  if (width < 1 || width > 65_536 || bytes.length % (width + 1) !== 0)
    throw new PdfError('PDF_DAMAGED', `${what} is damaged: a stream ends in the middle of a row`);
  const rows = bytes.length / (width + 1);
  const out = Buffer.alloc(rows * width);
  for (let row = 0; row < rows; row++) {
    const from = row * (width + 1);
    const to = row * width;
    const kind = bytes[from] ?? 0;
    if (kind > 4) throw new PdfError('PDF_DAMAGED', `${what} is damaged: a row has an unknown predictor`);
    for (let at = 0; at < width; at++) {
      const left = at >= colors ? (out[to + at - colors] ?? 0) : 0;
      const up = row > 0 ? (out[to + at - width] ?? 0) : 0;
      const corner = row > 0 && at >= colors ? (out[to + at - width - colors] ?? 0) : 0;
      out[to + at] = (bytes[from + 1 + at] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out;
};

const predicted = (kind: number, left: number, up: number, corner: number): number => {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
};
