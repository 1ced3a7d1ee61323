import type { Cell, Part } from './part.ts';

/** Numbers as machines write them. */
export type NumberType =
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'float16'
  | 'float32'
  | 'float64';

const sizes: Readonly<Record<NumberType, number>> = {
  int8: 1,
  int16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  uint64: 8,
  float16: 2,
  float32: 4,
  float64: 8,
};
export const sizeOf = (type: NumberType): number => sizes[type];

/** Sign, 5 bits of exponent, 10 of the mantissa (IEEE 754 binary16). */
const toFloat16 = (bits: number): number => {
  const sign = (bits & 0x8000) === 0 ? 1 : -1;
  const exponent = (bits >> 10) & 0x1f;
  const mantissa = bits & 0x3ff;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa === 0 ? sign * Infinity : NaN;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
};

const readers: Readonly<
  Record<NumberType, (view: DataView, at: number, little: boolean) => number | bigint>
> = {
  int8: (view, at) => view.getInt8(at),
  int16: (view, at, little) => view.getInt16(at, little),
  int32: (view, at, little) => view.getInt32(at, little),
  int64: (view, at, little) => view.getBigInt64(at, little),
  uint8: (view, at) => view.getUint8(at),
  uint16: (view, at, little) => view.getUint16(at, little),
  uint32: (view, at, little) => view.getUint32(at, little),
  uint64: (view, at, little) => view.getBigUint64(at, little),
  float16: (view, at, little) => toFloat16(view.getUint16(at, little)),
  float32: (view, at, little) => view.getFloat32(at, little),
  float64: (view, at, little) => view.getFloat64(at, little),
};

/** Where elements stand in bytes: each `stride` bytes behind the one before it. */
export interface Layout {
  readonly bytes: Uint8Array;
  readonly offset: number;
  readonly stride: number;
  readonly little: boolean;
}

/** Reads the number at a place; the bytes must reach that far. */
export const numberAt = (
  type: NumberType,
  { bytes, offset, stride, little }: Layout,
): ((index: number) => Cell) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const read = readers[type];
  return (index) => read(view, offset + index * stride, little);
};

/** Bytes of a fixed length (latin1), zeros at their end left out. */
export const bytesAt = ({ bytes, offset, stride }: Layout, length: number): ((index: number) => string) => {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (index) => {
    const start = offset + index * stride;
    return all.toString('latin1', start, start + length).replace(/\0+$/, '');
  };
};

/** Numbers one behind the other. */
export const numbersPart = (
  type: NumberType,
  shape: readonly number[],
  bytes: Uint8Array,
  little: boolean,
): Part => ({
  type,
  shape,
  at: numberAt(type, { bytes, offset: 0, stride: sizes[type], little }),
  // Of other byte orders the bytes say nothing.
  ...(little && { bytes }),
});
