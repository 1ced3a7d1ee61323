import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeInRoot } from './place-in-root.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holotype-test-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('a path lies in the root, whatever links lie on its way', () => {
  mkdirSync(`${root}/data`);
  symlinkSync('/data', `${root}/absolute`);
  symlinkSync('../../../../data', `${root}/relative`);
  expect(placeInRoot(root, '/')).toBe(root);
  expect(placeInRoot(root, '/new/file')).toBe(`${root}/new/file`);
  expect(placeInRoot(root, '/absolute/file')).toBe(`${root}/data/file`);
  expect(placeInRoot(root, '/relative/file')).toBe(`${root}/data/file`);
});

test('a link that leads nowhere in the root is refused', () => {
  symlinkSync(root, `${root}/out`);
  expect(() => placeInRoot(root, '/out/file')).toThrow('/out is a dangling link');
});

test('links that lead in a circle are refused', () => {
  symlinkSync('two', `${root}/one`);
  symlinkSync('one', `${root}/two`);
  expect(() => placeInRoot(root, '/one/file')).toThrow('/one is a dangling link');
});
