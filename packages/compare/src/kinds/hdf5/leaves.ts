import { rawToText, utf8ToRaw } from '@holotype/model';
import type { Metadata } from 'h5wasm';
import { bytesAt, type Layout, numberAt, type NumberType } from '../../content/elements.ts';
import type { Cell } from '../../content/part.ts';
import { Unreadable } from '../../kind.ts';
import type { OpenFile } from './library.ts';

/** A value in an element: one for a plain type, several for a compound. */
export interface Leaf {
  /** `field a`; empty for a plain type. */
  readonly name: string;
  readonly type: string;
  /** Of an element; further than the dataset's own. */
  readonly shape: readonly number[];
  readonly offset: number;
  readonly size: number;
  /** Reads values that stand as a layout says. */
  readonly read: (layout: Layout) => (index: number) => Cell;
  /** It points to memory that is freed: to be read at once. */
  readonly isPointer?: true;
}

const maxLeaves = 10_000;
const maxDepth = 32;
const classes = {
  integer: 0,
  float: 1,
  string: 3,
  bitfield: 4,
  opaque: 5,
  compound: 6,
  reference: 7,
  enum: 8,
  sequence: 9,
  array: 10,
};
const integers: Readonly<Record<number, string>> = { 1: '8', 2: '16', 4: '32', 8: '64' };
const floats: Readonly<Record<number, NumberType>> = { 2: 'float16', 4: 'float32', 8: 'float64' };

const unreadable = (what: string): Unreadable => new Unreadable(`an HDF5 with ${what}`);

const integerType = ({ size, signed }: Metadata): NumberType => {
  const bits = integers[size];
  if (bits === undefined) throw unreadable(`integers of ${size} bytes`);
  return `${signed ? 'int' : 'uint'}${bits}` as NumberType;
};

/** Bytes (latin1) up to a zero. */
const stringAt = ({ library }: OpenFile, place: number): string => {
  if (place === 0) return '';
  const heap = library.HEAPU8;
  const end = heap.indexOf(0, place);
  return Buffer.from(heap.buffer, place, (end < 0 ? heap.length : end) - place).toString('latin1');
};

const nameOfReference = ({ library, id }: OpenFile, reference: Uint8Array): string =>
  reference.every((byte) => byte === 0)
    ? 'nothing'
    : utf8ToRaw(library.get_referenced_name(id, reference, true));

const scalar = (
  file: OpenFile,
  metadata: Metadata,
  little: boolean,
): Pick<Leaf, 'type' | 'read' | 'isPointer'> => {
  const { size, type } = metadata;
  const number = (name: NumberType, title: string = name) => ({
    type: title,
    read: (layout: Layout) => numberAt(name, { ...layout, little }),
  });
  switch (type) {
    case classes.integer:
      return number(integerType(metadata));
    case classes.bitfield:
      return number(integerType({ ...metadata, signed: false }), 'bits');
    case classes.float: {
      const found = floats[size];
      if (found === undefined) throw unreadable(`floats of ${size} bytes`);
      return number(found);
    }
    case classes.enum: {
      const members = Object.entries(metadata.enum_type?.members ?? {}).sort(([, a], [, b]) => a - b);
      const names = members.map(([name, value]) => `${rawToText(utf8ToRaw(name))}=${value}`).join(', ');
      return number(integerType(metadata), `enum (${names})`);
    }
    case classes.opaque:
      return { type: `raw bytes (${size})`, read: (layout) => bytesAt(layout, size) };
    case classes.string: {
      if (!metadata.vlen) return { type: 'text', read: (layout) => bytesAt(layout, size) };
      const read = (layout: Layout) => {
        const place = numberAt('uint32', { ...layout, little: true });
        return (index: number) => stringAt(file, Number(place(index)));
      };
      return { type: 'text', read, isPointer: true };
    }
    case classes.reference: {
      if (metadata.ref_type !== 'object') throw unreadable('references to regions');
      const read =
        ({ bytes, offset, stride }: Layout) =>
        (index: number) =>
          nameOfReference(file, bytes.slice(offset + index * stride, offset + index * stride + size));
      return { type: 'reference', read, isPointer: true };
    }
    default:
      throw unreadable(`a type that nothing here reads (class ${type})`);
  }
};

const cellText = (cell: Cell): string => (cell === undefined ? '' : String(cell));

/** A sequence inside of an element, as one text: `[1, 2]`. */
const sequence = (file: OpenFile, inner: Metadata, little: boolean, depth: number) => {
  const leaves = leavesOf(file, inner, little, depth + 1);
  return (layout: Layout) => {
    const count = numberAt('uint32', { ...layout, little: true });
    const place = numberAt('uint32', { ...layout, offset: layout.offset + 4, little: true });
    return (index: number): string => {
      const [length, start] = [Number(count(index)), Number(place(index))];
      const { HEAPU8: heap } = file.library;
      if (start + length * inner.size > heap.length) throw unreadable('a sequence beyond its end');
      const bytes = heap.slice(start, start + length * inner.size);
      const items = Array.from({ length }, (_, at) =>
        leaves
          .map(({ offset, read }) => cellText(read({ bytes, offset, stride: inner.size, little })(at)))
          .join(' '),
      );
      return `[${items.join(', ')}]`;
    };
  };
};

/** The memory type has the byte order of the file's, but that of one order is turned as a whole. */
const isMixed = ({ compound_type: compound }: Metadata): boolean => {
  const orders = (compound?.members ?? []).filter(({ size, type }) => size > 1 && type <= 1);
  return new Set(orders.map(({ littleEndian }) => littleEndian)).size > 1;
};

/** What an element of a type is made of. Throws Unreadable for what nothing here reads. */
export const leavesOf = (file: OpenFile, metadata: Metadata, little = true, depth = 0): readonly Leaf[] => {
  if (depth > maxDepth) throw unreadable('types inside of types without end');
  const { size, type } = metadata;
  if (type === classes.compound) {
    const mixed = isMixed(metadata);
    const leaves = (metadata.compound_type?.members ?? []).flatMap((member) =>
      leavesOf(file, member, mixed ? member.littleEndian : little, depth + 1).map((leaf) => ({
        ...leaf,
        name: [`field ${rawToText(utf8ToRaw(member.name))}`, leaf.name]
          .filter((part) => part !== '')
          .join(', '),
        offset: member.offset + leaf.offset,
      })),
    );
    if (leaves.length > maxLeaves) throw unreadable('too many fields');
    return leaves;
  }
  if (type === classes.array && metadata.array_type) {
    const { shape } = metadata.array_type;
    const inner = leavesOf(file, metadata.array_type, little, depth + 1);
    const [only] = inner;
    if (inner.length !== 1 || !only) throw unreadable('arrays of compounds in elements');
    return [{ ...only, shape: [...(shape ?? []), ...only.shape] }];
  }
  if (type === classes.sequence && metadata.vlen_type) {
    const { vlen_type: inner } = metadata;
    const read = sequence(file, inner, little, depth);
    return [{ name: '', type: 'sequence', shape: [], offset: 0, size, read, isPointer: true }];
  }
  return [{ name: '', shape: [], offset: 0, size, ...scalar(file, metadata, little) }];
};
