import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { findLoader } from '../../directory/dynamic-loader.ts';
import { libraryDirectories } from './libraries.ts';

test("the loader and the library directories are the root's own, links followed inside it", () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-libraries-'));
  mkdirSync(join(root, 'usr/lib/x86_64-linux-gnu'), { recursive: true });
  mkdirSync(join(root, 'opt/blas'), { recursive: true });
  mkdirSync(join(root, 'etc/ld.so.conf.d'), { recursive: true });
  mkdirSync(join(root, 'usr/lib64'));
  writeFileSync(join(root, 'etc/ld.so.conf.d/blas.conf'), '# BLAS\n/opt/blas\n/none\n');
  writeFileSync(join(root, 'usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2'), '');
  symlinkSync('/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2', join(root, 'usr/lib64/ld-linux-x86-64.so.2'));
  symlinkSync('usr/lib64', join(root, 'lib64'));
  symlinkSync('usr/lib', join(root, 'lib'));
  const { files } = openRoot(root);
  expect(findLoader(files)).toBe('/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2');
  expect(libraryDirectories(files)).toEqual([
    '/opt/blas',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib64',
    '/usr/lib',
  ]);
});

test('a root without a GNU loader has none', () => {
  expect(findLoader(openRoot(mkdtempSync(join(tmpdir(), 'holotype-libraries-'))).files)).toBeUndefined();
});
