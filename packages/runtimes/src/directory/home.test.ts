import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { resolveHome } from './home.ts';
import { resolvePlaces } from './places.ts';

const root = mkdtempSync(join(tmpdir(), 'holotype-home-'));
mkdirSync(join(root, 'home/u'), { recursive: true });
writeFileSync(join(root, 'file'), '');
const { files } = openRoot(root);
const places = resolvePlaces(root, files, [{ source: root, target: '/bound', writable: false }]);
const ask = (path: string, write = false) => {
  const notes: string[] = [];
  return { home: resolveHome(path, files, places, write, (line) => notes.push(line)), notes };
};

test('a home directory is found in the root, or will be made', () => {
  expect(ask('/home//u/')).toEqual({ home: { path: '/home/u', missing: undefined }, notes: [] });
  expect(ask('/users/v').home).toEqual({ path: '/users/v', missing: '/users' });
});

test.each([
  ['/', 'the root itself'],
  ['relative', 'not an absolute path'],
  ['/home/../etc', 'not an absolute path'],
  ['/file', 'no directory'],
  ['/bound/inner', 'in what is bound'],
])('%s is none, and it is said why', (path, why) => {
  const { home, notes } = ask(path);
  expect(home).toBeUndefined();
  expect(notes).toEqual([expect.stringContaining(why)]);
});

test('where all that is written is kept, no home directory is fresh', () => {
  expect(ask('/home/u', true)).toMatchObject({ home: undefined, notes: [expect.stringContaining('kept')] });
});
