import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareTreeOrder } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { HostError } from '../errors.ts';
import type { FileSource } from '../hosts/host.ts';
import { rootSource } from '../hosts/root.ts';
import { walk } from './walk.ts';

const makeRoot = (...paths: readonly string[]) => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-walk-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const path of paths) {
    if (path.endsWith('/')) mkdirSync(join(root, path), { recursive: true });
    else writeFileSync(Buffer.from(`${root}${path}`, 'latin1'), '');
  }
  return root;
};
const pathsOf = (source: FileSource) => [...walk(source)].map(({ path }) => path);

test('every path comes once, in Tree order, names by their bytes', () => {
  const root = makeRoot(
    '/a/b/',
    '/a-/',
    '/A/',
    '/a/b/z',
    '/a/z',
    '/a-/x',
    '/a0',
    '/\xc3\xbc',
    '/\xff',
    '/a/b-',
  );
  symlinkSync('a', join(root, 'link-to-directory'));
  const paths = pathsOf(rootSource(root));
  expect(paths).toEqual([
    '/',
    '/A',
    '/a',
    '/a/b',
    '/a/b/z',
    '/a/b-',
    '/a/z',
    '/a-',
    '/a-/x',
    '/a0',
    '/link-to-directory',
    '/\xc3\xbc',
    '/\xff',
  ]);
  expect([...paths].sort(compareTreeOrder)).toEqual(paths);
});

test('a directory is not entered if the visitor says so', () => {
  const found: string[] = [];
  for (const item of walk(rootSource(makeRoot('/a/', '/a/x', '/b/', '/b/y')))) {
    found.push(item.path);
    if ('stat' in item && item.path === '/a') item.enter = false;
  }
  expect(found).toEqual(['/', '/a', '/b', '/b/y']);
});

test('what vanishes is passed over, and what may not be looked at is named', () => {
  const source = rootSource(makeRoot('/a/', '/a/x', '/b/', '/b/y', '/c'));
  const odd: FileSource = {
    readlink: source.readlink,
    read: source.read,
    lstat: (path) => (path === '/a/x' ? undefined : source.lstat(path)),
    readdir: (path) => {
      if (path === '/b') throw new HostError('HOST_READ_DENIED', 'Not allowed to read /b');
      return source.readdir(path);
    },
  };
  expect([...walk(odd)].map((item) => [item.path, 'denied' in item])).toEqual([
    ['/', false],
    ['/a', false],
    ['/b', false],
    ['/b', true],
    ['/c', false],
  ]);
});

test('another failure than of the file system is not swallowed', () => {
  const source = rootSource(makeRoot());
  const broken: FileSource = {
    ...source,
    scan: () => {
      throw new TypeError('a bug');
    },
  };
  expect(() => pathsOf(broken)).toThrow(TypeError);
});
