import { grouped, rawToText, utf8ToRaw } from '@holotype/model';
import type { Metadata } from 'h5wasm';
import { type Cell, type Content, contentOf, countOf, type Part } from '../../content/part.ts';
import { Unreadable } from '../../kind.ts';
import { memberLimit } from '../../limits.ts';
import { type Leaf, leavesOf } from './leaves.ts';
import { type OpenFile, readInto, reading } from './library.ts';

const wordPart = (type: string, text: string): Part => ({ type, shape: [], at: () => text });

const partOf = (bytes: Uint8Array, shape: readonly number[], stride: number, leaf: Leaf): Part => {
  const inner = countOf(leaf.shape);
  const read = (at: number) =>
    leaf.read({ bytes, offset: leaf.offset + at * leaf.size, stride, little: true });
  const readers = Array.from({ length: Math.min(inner, 4096) }, (_, at) => read(at));
  const at = (index: number): Cell =>
    (readers[index % inner] ?? read(index % inner))(Math.floor(index / inner));
  const whole = [...shape, ...leaf.shape];
  const isPlain = leaf.size === stride && leaf.shape.length === 0;
  if (!leaf.isPointer) return { type: leaf.type, shape: whole, at, ...(isPlain && { bytes }) };
  const values = Array.from({ length: countOf(whole) }, (_, index) => at(index));
  return { type: leaf.type, shape: whole, at: (index) => values[index] };
};

/** The parts of a dataset or an attribute, one for each field. */
const partsOf = (
  file: OpenFile,
  name: string,
  metadata: Metadata,
  fill: (place: bigint) => number,
): readonly (readonly [string, () => Part])[] => {
  const { shape, size, virtual_sources: others } = metadata;
  if (others) throw new Unreadable(`an HDF5 with a virtual dataset, ${name}: its data are in other files`);
  const leaves = leavesOf(file, metadata);
  if (shape === null)
    return leaves.map((leaf) => [name, () => wordPart(`nothing, of ${leaf.type}`, '')] as const);
  return leaves.map((leaf) => [
    [name, leaf.name].filter((part) => part !== '').join(', '),
    () =>
      reading(`an HDF5 in which ${name} cannot be read`, () =>
        readInto(file, metadata, fill, (bytes) => partOf(bytes, shape, size, leaf)),
      ),
  ]);
};

const attributesOf = (file: OpenFile, path: string, place: string) => {
  const { library, id } = file;
  return library.get_attribute_names(id, path).flatMap((attribute) => {
    const metadata = library.get_attribute_metadata(id, path, attribute);
    const name = `attribute ${rawToText(utf8ToRaw(attribute))} of ${place}`;
    return partsOf(file, name, metadata, (at) => library.get_attribute_data(id, path, attribute, at));
  });
};

const objectOf = (file: OpenFile, path: string): readonly (readonly [string, () => Part])[] => {
  const { library, id } = file;
  const place = rawToText(utf8ToRaw(path));
  const type = library.get_type(id, path);
  if (type === library.H5G_LINK)
    return [[place, () => wordPart('a link', utf8ToRaw(library.get_symbolic_link(id, path)))]];
  if (type === library.H5G_UDLINK) {
    const { filename, obj_path: there } = library.get_external_link(id, path);
    return [[place, () => wordPart('a link', utf8ToRaw(`${filename}:${there}`))]];
  }
  const attributes = attributesOf(file, path, place);
  if (type === library.H5G_DATASET) {
    const metadata = library.get_dataset_metadata(id, path);
    const fill = (at: bigint) => library.get_dataset_data(id, path, null, null, null, at);
    return [...partsOf(file, place, metadata, fill), ...attributes];
  }
  if (type === library.H5G_GROUP) return [[place, () => wordPart('a group', '')], ...attributes];
  const kept = leavesOf(file, library.get_datatype_metadata(id, path));
  return [
    [place, () => wordPart('a type', kept.map((leaf) => `${leaf.name} ${leaf.type}`).join(', '))],
    ...attributes,
  ];
};

/** Groups, datasets, links, types and attributes of a file, by their paths; an object that several links name, by each of them. Throws Unreadable. */
export const readHdf5 = (file: OpenFile, before: Uint8Array): Content =>
  reading('no HDF5 that can be read', () => {
    const { library, id } = file;
    // An object is entered once, so that a group in itself ends.
    const names = library.get_names(id, '/', true);
    if (names.length > memberLimit) throw new Unreadable(`an HDF5 of over ${grouped(memberLimit)} objects`);
    const paths = ['/', ...names.map((name) => `/${name}`).sort()];
    const block = Buffer.from(before).toString('latin1').replace(/\0+$/, '');
    return contentOf([
      ...(before.length === 0 ? [] : [['the block before it', () => wordPart('text', block)] as const]),
      ...paths.flatMap((path) => objectOf(file, path)),
    ]);
  });
