import { grouped, rawToText } from '@holotype/model';
import { bytesAt, numberAt, numbersPart, type NumberType, sizeOf } from '../../content/elements.ts';
import { type Content, contentOf, countOf, type Part } from '../../content/part.ts';
import { Unreadable } from '../../kind.ts';

const maxItems = 100_000;
const tags = { dimensions: 10, variables: 11, attributes: 12 };
/** By the numbers of the format; 2 is text. */
const types: Readonly<Record<number, NumberType>> = {
  1: 'int8',
  3: 'int16',
  4: 'int32',
  5: 'float32',
  6: 'float64',
  7: 'uint8',
  8: 'uint16',
  9: 'uint32',
  10: 'int64',
  11: 'uint64',
};
const textType = 2;

interface Dimension {
  readonly name: string;
  /** 0: it grows record by record. */
  readonly length: number;
}
interface Variable {
  readonly name: string;
  readonly dimensions: readonly Dimension[];
  readonly type: number;
  /** Bytes of one record, or of all. */
  readonly size: number;
  readonly start: number;
}
type Parts = (readonly [string, () => Part])[];

const damaged = (why: string): Unreadable => new Unreadable(`a damaged NetCDF: ${why}`);
const padded = (length: number): number => Math.ceil(length / 4) * 4;
const widthOf = (type: number): number => {
  const number = types[type];
  if (number === undefined && type !== textType) throw damaged(`a type ${type}`);
  return number === undefined ? 1 : sizeOf(number);
};

/** Reads the header from its start to its end; counts and places have 4 or 8 bytes by the version. */
const createReader = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = bytes[3] ?? 0;
  let at = 4;
  const take = (length: number): number => {
    const start = at;
    if (!(length >= 0 && start + length <= bytes.length)) throw damaged('it ends early');
    at += length;
    return start;
  };
  const word = (): number => view.getUint32(take(4));
  const long = (): number => Number(view.getBigUint64(take(8)));
  const count = version === 5 ? long : word;
  const counted = (tag: number): number => {
    const found = word();
    const items = count();
    if (found !== tag && (found !== 0 || items !== 0)) throw damaged('a list of something else');
    return items;
  };
  const raw = (length: number): Uint8Array => bytes.subarray(take(padded(length))).subarray(0, length);
  const name = (): string => Buffer.from(raw(count())).toString('latin1');
  return { word, count, counted, raw, name, place: version === 1 ? word : long };
};
type Reader = ReturnType<typeof createReader>;

const list = <T>(length: number, read: () => T): T[] => {
  if (length > maxItems) throw damaged(`a list of ${grouped(length)}`);
  return Array.from({ length }, read);
};

const attributes = (reader: Reader, place: string): Parts =>
  list(reader.counted(tags.attributes), () => {
    const name = `attribute ${rawToText(reader.name())} of ${place}`;
    const type = reader.word();
    const length = reader.count();
    const bytes = reader.raw(length * widthOf(type));
    const number = types[type];
    if (number !== undefined) return [name, () => numbersPart(number, [length], bytes, false)] as const;
    const text = Buffer.from(bytes).toString('latin1').replace(/\0+$/, '');
    return [name, () => ({ type: 'text', shape: [], at: () => text })] as const;
  });

const variables = (reader: Reader, dimensions: readonly Dimension[], parts: Parts): Variable[] =>
  list(reader.counted(tags.variables), () => {
    const name = reader.name();
    const used = list(reader.count(), () => {
      const dimension = dimensions[reader.count()];
      if (!dimension) throw damaged('a dimension that it has not');
      return dimension;
    });
    parts.push(...attributes(reader, `/${rawToText(name)}`));
    const type = reader.word();
    // Its own word for the size is too short for a large variable.
    reader.count();
    const lengths = used.map(({ length }) => length);
    const size = countOf(lengths[0] === 0 ? lengths.slice(1) : lengths) * widthOf(type);
    return { name, dimensions: used, type, size, start: reader.place() };
  });

const isRecord = ({ dimensions }: Variable): boolean => dimensions[0]?.length === 0;

const partOf = (
  bytes: Uint8Array,
  variable: Variable,
  records: number,
  stride: number,
  growing: number,
): Part => {
  const { dimensions, type, size, start } = variable;
  const shape = dimensions.map(({ length }, at) => (at === 0 && length === 0 ? records : length));
  const isGrowing = isRecord(variable);
  const whole = growing > 1 || !isGrowing ? padded(size) : size;
  const end = start + (isGrowing ? Math.max(records - 1, 0) * stride + Math.min(records, 1) * whole : whole);
  if (!(end <= bytes.length)) throw damaged(`${rawToText(variable.name)} goes beyond its end`);
  const number = types[type];
  // Of characters the last dimension is the length of a text.
  const isText = number === undefined;
  const length = isText ? (shape.at(-1) ?? 1) : 1;
  const isOneByRecord = isText && isGrowing && dimensions.length === 1;
  const width = isOneByRecord ? 1 : isText ? length : sizeOf(number);
  const given = isText && !isOneByRecord ? shape.slice(0, -1) : shape;
  const inRecord = width === 0 ? 1 : Math.max(size / width, 1);
  const readAt = (offset: number, step: number) => {
    const layout = { bytes, offset, stride: step, little: false };
    return isText ? bytesAt(layout, width) : numberAt(number, layout);
  };
  const first = readAt(start, width);
  const at = isGrowing
    ? (index: number) => readAt(start + Math.floor(index / inRecord) * stride, width)(index % inRecord)
    : first;
  return { type: isText ? 'text' : number, shape: given, at };
};

/** Dimensions, variables and attributes of classic NetCDF: CDF-1, CDF-2 and CDF-5. Throws Unreadable. */
export const readNetcdf = (bytes: Uint8Array): Content => {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (!/^CDF[\x01\x02\x05]$/.test(start)) throw new Unreadable('no NetCDF');
  const reader = createReader(bytes);
  const stated = reader.count();
  const dimensions = list(reader.counted(tags.dimensions), () => ({
    name: reader.name(),
    length: reader.count(),
  }));
  const parts: Parts = attributes(reader, '/');
  const all = variables(reader, dimensions, parts);
  const growing = all.filter(isRecord);
  // Records are padded, but those of a single variable.
  const stride =
    growing.length === 1 ? (growing[0]?.size ?? 0) : growing.reduce((sum, { size }) => sum + padded(size), 0);
  const isStreamed = stated === 0xffff_ffff || stated > Number.MAX_SAFE_INTEGER;
  if (isStreamed) throw new Unreadable('a NetCDF whose number of records was never written');
  const lengthOf = ({ length }: Dimension): string =>
    length === 0 ? `${stated}, unlimited` : String(length);
  return contentOf([
    ...dimensions.map(
      (dimension) =>
        [
          `dimension ${rawToText(dimension.name)}`,
          (): Part => ({ type: 'length', shape: [], at: () => lengthOf(dimension) }),
        ] as const,
    ),
    ...all.map(
      (variable) =>
        [
          `/${rawToText(variable.name)}`,
          () => partOf(bytes, variable, stated, stride, growing.length),
        ] as const,
    ),
    ...parts,
  ]);
};
