import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import { lstat } from '../native/stat.ts';
import { setMtime } from '../native/nodes.ts';
import { toLocal } from './local-path.ts';

/** Changes one byte of a file and nothing else: size and time stay. For showing that it is noticed. */
export const flipByte = (path: RawPath, position: number): void => {
  const before = lstat(path);
  const fd = openSync(toLocal(path), 'r+');
  try {
    const byte = Buffer.alloc(1);
    readSync(fd, byte, 0, 1, position);
    byte[0] = (byte[0] ?? 0) ^ 1;
    writeSync(fd, byte, 0, 1, position);
  } finally {
    closeSync(fd);
  }
  if (before) setMtime(path, before.mtime);
};
