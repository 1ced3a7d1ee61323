import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRoot } from './root.ts';

const makeRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-root-'));
  mkdirSync(join(root, 'etc/deep'), { recursive: true });
  writeFileSync(join(root, 'etc/name'), 'inside\n');
  return root;
};

test('an absolute symlink stays inside the root', () => {
  const root = makeRoot();
  symlinkSync('/etc/name', join(root, 'etc/link'));
  symlinkSync('/etc/hostname', join(root, 'etc/outside'));
  const { files } = openRoot(root);
  expect(files.text('/etc/link')).toBe('inside\n');
  expect(files.text('/etc/outside')).toBeUndefined();
});

test('`..` stops at the root', () => {
  const root = makeRoot();
  symlinkSync('../../../../../etc/name', join(root, 'etc/up'));
  expect(openRoot(root).files.realpath('/etc/up')).toBe('/etc/name');
});

test('a ring of symlinks is refused with a code', () => {
  const root = makeRoot();
  symlinkSync('b', join(root, 'a'));
  symlinkSync('a', join(root, 'b'));
  expect(() => openRoot(root).files.text('/a')).toThrow(
    expect.objectContaining({ code: 'HOST_SYMLINK_LOOP' }),
  );
});

test('what is not there is undefined or empty', () => {
  const { files } = openRoot(makeRoot());
  expect(files.text('/etc/none')).toBeUndefined();
  expect(files.text('/etc/name/none')).toBeUndefined();
  expect(files.list('/none')).toEqual([]);
});
