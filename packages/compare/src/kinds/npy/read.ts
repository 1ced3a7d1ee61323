import { type Content, contentOf, countOf, type Part } from '../../content/part.ts';
import { indexText } from '../../content/compare-content.ts';
import { Unreadable } from '../../kind.ts';
import { type Field, itemsOf, readDataType } from './dtype.ts';
import { parseLiteral } from './literal.ts';

const maxDimensions = 64;

/** In an array of columns the first index runs fastest. */
const toRowMajor = (shape: readonly number[]): ((index: number) => number) => {
  const steps: number[] = [];
  for (let at = 0, step = 1; at < shape.length; at++) {
    steps.push(step);
    step *= shape[at] ?? 1;
  }
  return (index) => {
    let rest = index;
    let place = 0;
    for (let at = shape.length - 1; at >= 0; at--) {
      const length = shape[at] ?? 1;
      place += (rest % length) * (steps[at] ?? 0);
      rest = Math.floor(rest / length);
    }
    return place;
  };
};

const isComplex = ({ type }: Field): boolean => type.startsWith('complex');

const partOf = (
  data: Uint8Array,
  shape: readonly number[],
  stride: number,
  field: Field,
  order?: (index: number) => number,
): Part => {
  const inner = countOf(field.shape);
  // One value after another inside of an element.
  const read = (at: number) =>
    field.read({ bytes: data, offset: field.offset + at * field.size, stride, little: true });
  const readers = Array.from({ length: Math.min(inner, 4096) }, (_, at) => read(at));
  const at = (index: number) => {
    const outer = inner === 1 ? index : Math.floor(index / inner);
    const place = inner === 1 ? 0 : index % inner;
    return (readers[place] ?? read(place))(order ? order(outer) : outer);
  };
  const whole = [...shape, ...field.shape];
  if (!isComplex(field)) return { type: field.type, shape: whole, at };
  const place = (index: number) =>
    `${indexText(whole.slice(0, -1), Math.floor(index / 2))} ${index % 2 === 0 ? 'real' : 'imaginary'}`.trim();
  return { type: field.type, shape: whole, at, place };
};

/** The array in an NPY, of records one part for each field. Throws Unreadable. */
export const readNpy = (bytes: Uint8Array): Content => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const version = bytes[6] ?? 0;
  const isShort = version === 1;
  const start = isShort ? 10 : 12;
  if (all.toString('latin1', 0, 6) !== '\x93NUMPY' || version < 1 || version > 3 || bytes.length < start)
    throw new Unreadable('no NPY');
  const end = start + (isShort ? view.getUint16(8, true) : view.getUint32(8, true));
  if (end > bytes.length) throw new Unreadable('a damaged NPY: it ends early');
  const header = parseLiteral(all.toString(version === 3 ? 'utf8' : 'latin1', start, end));
  const members =
    typeof header === 'object' && header !== null && 'members' in header ? header.members : undefined;
  const shape = (itemsOf(members?.get('shape')) ?? []).map(Number);
  const isFortran = members?.get('fortran_order') === true;
  const { size, fields } = readDataType(members?.get('descr'));
  const count = countOf(shape);
  const isWhole =
    itemsOf(members?.get('shape')) && shape.length <= maxDimensions && shape.every((length) => length >= 0);
  if (!isWhole || end + count * size !== bytes.length)
    throw new Unreadable('a damaged NPY: its size is not what its shape needs');
  const data = bytes.subarray(end);
  const order = isFortran && shape.length > 1 ? toRowMajor(shape) : undefined;
  return contentOf(
    fields.map((field) => [field.name.replace(/, $/, ''), () => partOf(data, shape, size, field, order)]),
  );
};
