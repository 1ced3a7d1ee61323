import { rawToText, utf8ToRaw } from '@holotype/model';
import { type Layout, type NumberType, bytesAt, numberAt } from '../../content/elements.ts';
import type { Cell } from '../../content/part.ts';
import { Unreadable } from '../../kind.ts';
import { shown } from '../../wording.ts';
import type { Literal } from './literal.ts';

/** A field of a type: one for a plain array, several for records. */
export interface Field {
  /** `field a, `; empty for a plain array. */
  readonly name: string;
  readonly type: string;
  /** Of an element; further than the array's own. */
  readonly shape: readonly number[];
  /** Bytes from the start of an element. */
  readonly offset: number;
  /** Bytes of one value. */
  readonly size: number;
  readonly read: (layout: Layout) => (index: number) => Cell;
}
export interface DataType {
  readonly size: number;
  readonly fields: readonly Field[];
}

const maxFields = 10_000;
const maxSize = 1024 * 1024 * 1024;
const numbers: Readonly<Record<string, NumberType>> = {
  i1: 'int8',
  i2: 'int16',
  i4: 'int32',
  i8: 'int64',
  u1: 'uint8',
  u2: 'uint16',
  u4: 'uint32',
  u8: 'uint64',
  f2: 'float16',
  f4: 'float32',
  f8: 'float64',
};

const unreadable = (what: string): Unreadable => new Unreadable(`an NPY of ${what}`);

/** UTF-32, as Python holds it. */
const unicodeAt = (layout: Layout, length: number) => {
  const code = numberAt('uint32', { ...layout, stride: 4 });
  return (index: number): string => {
    const start = (index * layout.stride) / 4;
    let text = '';
    for (let at = 0; at < length; at++) {
      const point = Number(code(start + at));
      text += String.fromCodePoint(point <= 0x10_ffff ? point : 0xfffd);
    }
    return utf8ToRaw(text.replace(/\0+$/, ''));
  };
};

/** `<f8`, `|S5`, `<U3`, `<M8[ns]`. */
const scalar = (text: string): Omit<Field, 'name' | 'shape' | 'offset'> => {
  const [, order = '', letter = '', digits = '', unit = ''] =
    /^([<>|=]?)([a-zA-Z?])(\d{0,9})(\[\w{1,20}\])?$/.exec(text) ?? [];
  const size = Number(digits || '1');
  const little = order !== '>';
  const number = numbers[letter + digits];
  if (number !== undefined)
    return { type: number, size, read: (layout) => numberAt(number, { ...layout, little }) };
  switch (letter) {
    case 'b':
    case '?': {
      const read = (layout: Layout) => {
        const at = numberAt('uint8', layout);
        return (index: number) => (at(index) === 0 ? 'False' : 'True');
      };
      return { type: 'bool', size: 1, read };
    }
    case 'S':
    case 'a':
      return { type: 'bytes', size: Number(digits), read: (layout) => bytesAt(layout, Number(digits)) };
    case 'V':
      return { type: `raw bytes (${digits})`, size, read: (layout) => bytesAt(layout, size) };
    case 'U':
      return {
        type: 'text',
        size: 4 * Number(digits),
        read: (layout) => unicodeAt({ ...layout, little }, Number(digits)),
      };
    case 'M':
    case 'm': {
      const type = `${letter === 'M' ? 'datetime64' : 'timedelta64'}${unit}`;
      const read = (layout: Layout) => {
        const at = numberAt('int64', { ...layout, little });
        return (index: number) => String(at(index));
      };
      return { type, size: 8, read };
    }
    case 'O':
      throw unreadable("Python's objects, which is a pickle that nothing here opens");
    default:
      throw unreadable(`elements that nothing here reads (${shown(text)})`);
  }
};

/** `<c16` is two floats. */
const complexParts = (text: string): string | undefined => {
  const [, order = '', digits = ''] = /^([<>|=]?)c(8|16)$/.exec(text) ?? [];
  return digits === '' ? undefined : `${order}f${Number(digits) / 2}`;
};

const isCounts = (items: readonly Literal[]): items is readonly number[] =>
  items.every((item) => typeof item === 'number' && item >= 0);

const shapeOf = (literal: Literal | undefined): readonly number[] => {
  if (literal === undefined) return [];
  const items = typeof literal === 'number' ? [literal] : itemsOf(literal);
  if (!items || !isCounts(items)) throw new Unreadable('no NPY: a shape is not one');
  return items;
};

export const itemsOf = (literal: Literal | undefined): readonly Literal[] | undefined =>
  typeof literal === 'object' && literal !== null && 'items' in literal ? literal.items : undefined;

/** A description of elements as NPY holds it. Throws Unreadable. */
export const readDataType = (descr: Literal | undefined, name = '', offset = 0): DataType => {
  if (typeof descr === 'string') {
    const float = complexParts(descr);
    const value = scalar(float ?? descr);
    const shape = float === undefined ? [] : [2];
    const type = float === undefined ? value.type : `complex, each as two ${value.type}`;
    return { size: value.size * (shape[0] ?? 1), fields: [{ ...value, type, name, shape, offset }] };
  }
  let size = 0;
  const fields: Field[] = [];
  for (const item of itemsOf(descr) ?? []) {
    const [title, inner, shape] = itemsOf(item) ?? [];
    // A field may have a title and a name.
    const label = typeof title === 'string' ? title : itemsOf(title)?.[1];
    if (typeof label !== 'string') throw new Unreadable('no NPY: a field has no name');
    const type = readDataType(inner, `${name}field ${rawToText(utf8ToRaw(label))}, `, offset + size);
    const lengths = shapeOf(shape);
    const count = lengths.reduce((product, length) => product * length, 1);
    // Records in an array in a record would need strides of their own.
    if (lengths.length > 0 && type.fields.length !== 1) throw unreadable('arrays of records in records');
    // Padding has no name.
    if (label !== '')
      fields.push(...type.fields.map((field) => ({ ...field, shape: [...lengths, ...field.shape] })));
    size += type.size * count;
    if (fields.length > maxFields || size > maxSize) throw unreadable('too large elements');
  }
  if (size === 0) throw new Unreadable('no NPY: its elements are nothing');
  return { size, fields };
};
