import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { must } from './execute.ts';

export interface Scratch extends AsyncDisposable {
  readonly path: string;
}

/** A new directory that every user may look into, removed at the end. `below` is the directory for temporary files if not given. */
export const makeScratch = (below: string = tmpdir()): Scratch => {
  const path = mkdtempSync(join(below, 'holotype-e2e-'));
  chmodSync(path, 0o755);
  return {
    path,
    // Not rmSync: it reads names as text, and these roots hold names that are none.
    [Symbol.asyncDispose]: async () => {
      await must(['rm', '-rf', '--one-file-system', path]);
    },
  };
};

/** Memory that looks like a disk, where it has this many free bytes (package managers are three times faster there), else the disk. */
export const fastPlace = (bytes: number): string => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize >= bytes) return '/dev/shm';
  } catch {
    // No such file system: containers often leave it out.
  }
  return tmpdir();
};
