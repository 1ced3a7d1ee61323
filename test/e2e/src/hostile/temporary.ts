import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** What is to be done when a file's tests have ended: vitest takes no new hooks while tests run, so this is called at its top. */
export const atEnd = (): ((use: () => void) => void) => {
  const uses: (() => void)[] = [];
  afterAll(() => {
    for (const use of uses.reverse()) use();
  });
  return (use) => {
    uses.push(use);
  };
};

/** An empty directory that goes when `finished` says so. */
export const temporary = (finished: (use: () => void) => void): string => {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-test-')));
  finished(() => {
    rmSync(path, { recursive: true, force: true });
  });
  return path;
};
