import { expect, test } from 'vitest';
import { DocumentError } from '../errors.ts';
import { TreeChecker } from './check.ts';
import type { Entry } from './entry.ts';

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
const directory = (path: string): Entry => ({ ...common, type: 'directory', path });
const file = (path: string, hardlink?: string): Entry => ({
  ...common,
  type: 'file',
  path,
  size: 1,
  sha256: 'a'.repeat(64),
  hardlink,
});
const symlink = (path: string, target: string, hardlink?: string): Entry => ({
  ...common,
  type: 'symlink',
  path,
  target,
  hardlink,
});
const device = (path: string, minor: number, hardlink?: string): Entry => ({
  ...common,
  type: 'character-device',
  path,
  major: 1,
  minor,
  hardlink,
});

const check = (...entries: Entry[]): string => {
  const checker = new TreeChecker();
  try {
    for (const entry of [directory('/'), ...entries]) checker.add(entry);
    return 'fine';
  } catch (error) {
    if (error instanceof DocumentError) return `${error.code}: ${error.message}`;
    throw error;
  }
};

test('what a file system can hold passes', () => {
  expect(
    check(
      directory('/a'),
      file('/a/one'),
      file('/a/two', '/a/one'),
      symlink('/b', 'a'),
      symlink('/c', 'a', '/b'),
      device('/d', 3),
      device('/e', 3, '/d'),
      { ...common, type: 'fifo', path: '/f' },
      { ...common, type: 'fifo', path: '/g', hardlink: '/f' },
    ),
  ).toBe('fine');
});

test.each([
  ['climbs', [file('/../x')], 'TREE_PATH_INVALID: Tree: not an absolute, plain path: /../x'],
  [
    'leads through a link',
    [symlink('/a', '/'), file('/a/x')],
    'TREE_PARENT: Tree: /a/x does not lie in a directory of the Tree',
  ],
  ['stands twice', [file('/a'), file('/a')], 'TREE_PATH_TWICE: Tree: /a stands twice'],
  ['comes too late', [file('/b'), file('/a')], 'TREE_ORDER: Tree: /a stands out of order'],
])('a path that %s is refused', (_, entries, refusal) => {
  expect(check(...entries)).toBe(refusal);
});

test.each([
  ['a file', file('/z', '/../../etc/shadow')],
  ['a symlink', symlink('/z', 'a', '/../../etc/shadow')],
  ['a device', device('/z', 3, '/../../etc/shadow')],
  ['a FIFO', { ...common, type: 'fifo', path: '/z', hardlink: '/../../etc/shadow' } as const],
  ['a symlink to a file', symlink('/z', 'a', '/a')],
  ['another device', device('/z', 3, '/b')],
  ['itself', symlink('/z', 'a', '/z')],
])('a hardlink is to what the Tree holds: %s is refused', (_, entry) => {
  expect(check(file('/a'), device('/b', 4), entry)).toBe(
    'TREE_LINK_INVALID: Tree: /z is a hardlink to no earlier equal file',
  );
});
