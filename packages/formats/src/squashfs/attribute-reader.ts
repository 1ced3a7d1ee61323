import { attributePrefixes } from './holds.ts';
import { type Cursor, type MetadataReader, readIndexed } from './metadata-reader.ts';
import type { Section } from './section.ts';
import { none, placeFromBig } from './superblock.ts';

/** An attribute's value lies elsewhere, where the same value was written before. */
const elsewhere = 0x100;
/** XATTR_SIZE_MAX and XATTR_LIST_MAX of Linux. */
const maxValue = 65_536;
const maxList = 65_536;
/** Of all sets together, bytes: each can point to one large value thousands of times. */
const maxAll = 256 * 1024 * 1024;

export type Attributes = Readonly<Record<string, string>>;

/** Gives the attributes of an inode by their number: raw name to base64 value, undefined for none. At most `maxSets` different sets. */
export const openAttributes = async (
  reader: MetadataReader,
  image: Section,
  start: number | undefined,
  maxSets: number,
): Promise<(index: number) => Promise<Attributes | undefined>> => {
  if (start === undefined) return () => Promise.resolve(undefined);
  const head = image.read(start, 16);
  const values = Number(head.readBigUInt64LE(0));
  const count = head.readUInt32LE(8);
  if (count > maxSets) throw reader.tooLarge(`${count} sets of attributes`);
  const records = await readIndexed(reader, image, start + 16, 16 * count);
  const known = new Map<number, Attributes>();
  let all = 0;

  const readValue = async (cursor: Cursor): Promise<Buffer> => {
    const length = (await cursor.read(4)).readUInt32LE();
    if (length > maxValue) throw reader.corrupt(`an attribute of ${length} bytes`);
    return cursor.read(length);
  };

  const read = async (index: number): Promise<Attributes> => {
    if (index >= count) throw reader.corrupt('attributes that are not there');
    const cursor = reader.cursor(values, placeFromBig(records.readBigUInt64LE(16 * index)));
    const found: Record<string, string> = {};
    let listed = 0;
    for (let left = records.readUInt32LE(16 * index + 8); left > 0; left--) {
      const key = await cursor.read(4);
      const type = key.readUInt16LE(0);
      const prefix = attributePrefixes[type & 0xff];
      listed += key.readUInt16LE(2) + (prefix?.length ?? 0) + 1;
      if (prefix === undefined || listed > maxList)
        throw reader.corrupt('attributes that Linux does not have');
      const name = prefix + (await cursor.read(key.readUInt16LE(2))).toString('latin1');
      let value = await readValue(cursor);
      if ((type & elsewhere) !== 0) {
        if (value.length !== 8) throw reader.corrupt('an attribute that points nowhere');
        value = await readValue(reader.cursor(values, placeFromBig(value.readBigUInt64LE())));
      }
      all += name.length + value.length;
      if (all > maxAll) throw reader.tooLarge('its attributes');
      found[name] = value.toString('base64');
    }
    return found;
  };
  return async (index) => {
    if (index === none) return undefined;
    const attributes = known.get(index) ?? (await read(index));
    known.set(index, attributes);
    return attributes;
  };
};
