import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The directory of what is made once for all test files. HOLOTYPE_KIT_CACHE outlives one: scripts/test.mjs sets and removes it. */
export const cache = (): string => process.env['HOLOTYPE_KIT_CACHE'] ?? join(tmpdir(), 'holotype-kit-cache');

/** True while the process lives that wrote its id there. */
const isAtWork = (lock: string): boolean => {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
};

const take = (lock: string): boolean => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
};

/** The path of a directory that `make` makes, in the first test file that asks; others wait for it. */
export const madeOnce = async (name: string, make: (path: string) => Promise<void>): Promise<string> => {
  mkdirSync(cache(), { recursive: true });
  const path = join(cache(), name);
  const lock = `${path}.lock`;
  while (!existsSync(path)) {
    if (!take(lock)) {
      if (isAtWork(lock)) await wait(200);
      else rmSync(lock, { force: true });
      continue;
    }
    const partial = `${path}.${String(process.pid)}`;
    try {
      await make(partial);
      renameSync(partial, path);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return path;
};
