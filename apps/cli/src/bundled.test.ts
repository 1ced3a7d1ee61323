import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/bundled.mjs', import.meta.url));

interface Bundled {
  readonly findBundle: () => URL | undefined;
}

/** A clone with two packages, each compiled at a second of its own, and a bundle. */
const makeClone = async (compiled: readonly number[], bundled: number | undefined) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-bundled-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const write = (path: string, seconds: number) => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    utimesSync(file, seconds, seconds);
  };
  mkdirSync(join(root, 'packages/empty'), { recursive: true });
  compiled.forEach((seconds, at) => {
    write(`packages/p${String(at)}/tsconfig.tsbuildinfo`, seconds);
  });
  if (bundled !== undefined) write('apps/cli/bundle/stamp', bundled);
  cpSync(bin, join(root, 'apps/cli/bin/bundled.mjs'));
  const { findBundle } = (await import(
    pathToFileURL(join(root, 'apps/cli/bin/bundled.mjs')).href
  )) as Bundled;
  return { root, found: findBundle() };
};

test('a bundle that is as young as what was compiled is the command', async () => {
  const { root, found } = await makeClone([100, 200], 200);
  expect(found?.href).toBe(pathToFileURL(join(root, 'apps/cli/bundle/')).href);
});

test('whoever compiles and makes no bundle runs what was compiled', async () => {
  expect((await makeClone([100, 300], 200)).found).toBeUndefined();
  expect((await makeClone([100], undefined)).found).toBeUndefined();
});
