import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory that goes when `finished` (onTestFinished or afterAll) says so. */
export const temporary = (finished: (use: () => void) => void): string => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-test-')));
  finished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
};
