import { because, type Entry, toScope } from '@holotype/model';
import { expect, test } from 'vitest';
import { lookAt } from './look-at.ts';

const directory = (path: string): Entry => ({
  type: 'directory',
  path,
  mode: 0o755,
  uid: 0,
  gid: 0,
  user: '',
  group: '',
  mtime: '0',
});

test('a directory of the Tree is looked at though the file that it led to was left out in the end', () => {
  const written = toScope([
    { path: '/', held: false, reason: because('not-of-packages') },
    { path: '/usr/bin/sh', held: true, reason: because('other', 'dash') },
    { path: '/etc/app/secret', held: false, reason: because('denied') },
  ]);
  const tree = ['/', '/etc', '/etc/app', '/usr', '/usr/bin'].map(directory);
  const scope = lookAt(tree, written);
  expect(written.holds('/etc/app', true)).toBe(false);
  expect(scope.holds('/etc/app', true)).toBe(true);
  expect(scope.enters('/etc')).toBe(true);
  expect(scope.holds('/etc/app/secret', false)).toBe(false);
  expect(scope.holds('/etc/other', true)).toBe(false);
});

test('a directory that stays empty in the Tree is not entered', () => {
  const written = toScope([
    { path: '/', held: true, reason: because('system') },
    { path: '/proc', held: false, reason: because('other', 'kernel file system') },
  ]);
  const scope = lookAt([directory('/'), directory('/proc')], written);
  expect([scope.holds('/proc', true), scope.enters('/proc')]).toEqual([true, false]);
});
