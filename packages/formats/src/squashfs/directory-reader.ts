import type { DirectoryInode } from './inode-reader.ts';
import type { MetadataReader } from './metadata-reader.ts';
import type { MetadataPlace } from './superblock.ts';

export interface Named {
  readonly name: string;
  /** Of its inode. */
  readonly place: MetadataPlace;
}

const maxRun = 256;

/** What a directory holds, sorted by the bytes of the names. Throws `ARCHIVE_CORRUPT` for names that no directory has. */
export const readListing = async (
  reader: MetadataReader,
  table: number,
  inode: DirectoryInode,
  onEntry: (name: string) => void,
): Promise<Named[]> => {
  const cursor = reader.cursor(table, inode);
  const found = new Map<string, Named>();
  for (let left = inode.size; left > 0;) {
    const head = await cursor.read(12);
    const count = head.readUInt32LE(0) + 1;
    if (count > maxRun) throw reader.corrupt(`${count} names under one header`);
    left -= 12;
    for (let at = 0; at < count; at++) {
      const entry = await cursor.read(8);
      const length = entry.readUInt16LE(6) + 1;
      const name = (await cursor.read(length)).toString('latin1');
      left -= 8 + length;
      if (length > 255 || name === '.' || name === '..' || /[/\0]/.test(name) || found.has(name))
        throw reader.corrupt('a name that no directory holds');
      onEntry(name);
      found.set(name, { name, place: { block: head.readUInt32LE(4), offset: entry.readUInt16LE(0) } });
    }
    if (left < 0) throw reader.corrupt('a directory that is longer than it says');
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
};
