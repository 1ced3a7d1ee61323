import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface SmallDisk {
  readonly path: string;
  /** Bytes. */
  readonly resize: (size: number) => void;
  readonly unmount: () => void;
}

/** A file system of `size` bytes at `path`, a new directory. Throws for users who may not mount. */
export const mountSmallDisk = (path: string, size: number): SmallDisk => {
  mkdirSync(path);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(size)},mode=755`, 'tmpfs', path], {
    stdio: 'pipe',
  });
  return {
    path,
    resize: (to) => {
      execFileSync('mount', ['-o', `remount,size=${String(to)}`, path], { stdio: 'pipe' });
    },
    unmount: () => {
      execFileSync('umount', [path], { stdio: 'pipe' });
    },
  };
};

/** Why this user cannot have one; undefined if it works at `path`. */
export const whyNoSmallDisk = (path: string): string | undefined => {
  try {
    mountSmallDisk(path, 4096).unmount();
    return undefined;
  } catch (error) {
    return `a small file system cannot be mounted here: ${error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : ''}`;
  }
};
