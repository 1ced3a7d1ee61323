import type { HostFiles } from '@holotype/host';
import { libraryDirectories, type RawPath } from '@holotype/model';

const cache: RawPath = '/etc/ld.so.cache';
const magic = 'glibc-ld.so.cache1.1';
const headerSize = 48;
const entrySize = 24;
const mostEntries = 100_000;

/** What the program loader of glibc finds at once (sysdeps/generic/dl-cache.h): names with the paths that they stand for, in its order. */
export const readLoaderCache = (bytes: Uint8Array): readonly (readonly [name: string, path: RawPath])[] => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // An older part may come first.
  const start = file.indexOf(magic, 0, 'latin1');
  if (start < 0 || start + headerSize > file.length) return [];
  const text = (offset: number): string => {
    const end = file.indexOf(0, start + offset);
    return end < 0 ? '' : file.toString('latin1', start + offset, end);
  };
  const room = Math.floor((file.length - start - headerSize) / entrySize);
  const count = Math.min(file.readUInt32LE(start + 20), room, mostEntries);
  return Array.from({ length: count }, (_, index) => {
    const at = start + headerSize + index * entrySize;
    return [text(file.readUInt32LE(at + 4)), text(file.readUInt32LE(at + 8))] as const;
  }).filter(([name, path]) => name !== '' && path.startsWith('/'));
};

/** Names of libraries for which `wanted` holds, each with the path that a program of this machine would load. */
export const findLibraries = (
  files: HostFiles,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, RawPath> => {
  const found = new Map<string, RawPath>();
  const offer = (name: string, path: RawPath) => {
    if (wanted(name) && !found.has(name) && files.stat(path)?.type === 'file') found.set(name, path);
  };
  for (const [name, path] of readLoaderCache(files.bytes(cache) ?? new Uint8Array())) offer(name, path);
  if (found.size > 0) return found;
  for (const directory of libraryDirectories)
    for (const name of files.list(directory)) offer(name, `${directory}/${name}`);
  return found;
};
