import { utf8ToRaw } from '@holotype/model';
import {
  type FileMetaData,
  parquetMetadata,
  parquetRead,
  parquetSchema,
  type ParquetParsers,
  type SchemaTree,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Unreadable } from '../../kind.ts';
import { shown } from '../../wording.ts';
import { checkPages } from './check-pages.ts';

/** A file of Parquet whose pages were looked at. */
export interface ParquetTable {
  readonly content: ArrayBuffer;
  readonly metadata: FileMetaData;
  /** Of the columns at the top. */
  readonly columns: readonly SchemaTree[];
}

/** Bytes as text (latin1); the types of columns say which of it is text. */
const rawOf = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A date and its fraction of a second, with all digits: a Date of JavaScript has three. */
const instant = (value: bigint, perSecond: bigint, digits: number): string => {
  const rest = ((value % perSecond) + perSecond) % perSecond;
  const seconds = Number((value - rest) / perSecond);
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return `${value} / ${perSecond} s`;
  return `${date.toISOString().slice(0, -5)}.${rest.toString().padStart(digits, '0')}`;
};

const parsers = {
  timestampFromMilliseconds: (value: bigint) => instant(value, 1000n, 3),
  timestampFromMicroseconds: (value: bigint) => instant(value, 1_000_000n, 6),
  timestampFromNanoseconds: (value: bigint) => instant(value, 1_000_000_000n, 9),
  dateFromDays: (days: number) => instant(BigInt(days) * 86_400n, 1n, 0).slice(0, 10),
  stringFromBytes: rawOf,
  jsonFromBytes: rawOf,
  geometryFromBytes: rawOf,
  geographyFromBytes: rawOf,
  uuidFromBytes: rawOf,
} satisfies Partial<Record<keyof ParquetParsers, unknown>>;

/** Decimals would become floats: they stay as they are stored, as integers or bytes. */
const withoutDecimals = (metadata: FileMetaData): FileMetaData => ({
  ...metadata,
  schema: metadata.schema.map(({ converted_type: type, ...element }) =>
    type === undefined || type === 'DECIMAL' ? element : { ...element, converted_type: type },
  ),
});

/** Throws what a reader of Parquet says of a damaged file as Unreadable. */
const reading = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new Unreadable(`a Parquet that cannot be read: ${shown(utf8ToRaw(why))}`);
  }
};

export const openParquet = (bytes: Uint8Array): Promise<ParquetTable> =>
  reading(async () => {
    const content = new Uint8Array(bytes);
    const metadata = parquetMetadata(content.buffer, { geoparquet: false });
    checkPages(content, metadata);
    return Promise.resolve({ content: content.buffer, metadata, columns: parquetSchema(metadata).children });
  });

/** Some values of a column: numbers, texts as bytes (latin1), bytes, lists and records of these. Throws Unreadable. */
export const readColumn = (
  { content, metadata }: ParquetTable,
  column: string,
  rowStart: number,
  rowEnd: number,
): Promise<readonly unknown[]> =>
  reading(async () => {
    let found: readonly unknown[] = [];
    await parquetRead({
      file: {
        byteLength: content.byteLength,
        slice: (from, to) => content.slice(from, to),
      },
      metadata: withoutDecimals(metadata),
      columns: [column],
      rowStart,
      rowEnd,
      compressors,
      utf8: false,
      geoparquet: false,
      parsers: parsers,
      onComplete: (rows) => {
        found = rows.map((row) => row[0] as unknown);
      },
    });
    return found;
  });
