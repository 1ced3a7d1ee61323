// A tar whose bytes depend on the files alone: names in order, no owners, one time for all.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HashedTarWriter } from '../../packages/formats/dist/index.js';
import { utf8ToRaw } from '../../packages/model/dist/index.js';

/** Seconds since 1970: 1 January 2026. Archives of two builds are the same. */
const time = '1767225600';

/** Gives paths below `directory`, and its size: of each directory first itself. */
const listFiles = (directory, below = '') =>
  readdirSync(join(directory, below))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      const isDirectory = lstatSync(join(directory, path)).isDirectory();
      return [{ path, isDirectory }, ...(isDirectory ? listFiles(directory, path) : [])];
    });

/** The bytes of a tar of `directory` under `prefix` ("" for none), in one buffer. */
export const tarOf = (directory, prefix) => {
  const pieces = [];
  const tar = new HashedTarWriter((bytes) => pieces.push(Buffer.from(bytes)));
  const common = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: time };
  const base = prefix === '' ? [] : [{ path: '', isDirectory: true }];
  for (const { path, isDirectory } of [...base, ...listFiles(directory)]) {
    const file = join(directory, path);
    const name = utf8ToRaw(`/${[prefix, path].filter((part) => part !== '').join('/')}`);
    if (isDirectory) {
      tar.add({ ...common, type: 'directory', path: name, mode: 0o755 });
      continue;
    }
    const bytes = readFileSync(file);
    const mode = lstatSync(file).mode & 0o100 ? 0o755 : 0o644;
    tar.add({ ...common, type: 'file', path: name, mode, size: bytes.length });
    tar.write(bytes);
    tar.pad(bytes.length);
  }
  tar.end();
  return Buffer.concat(pieces);
};
