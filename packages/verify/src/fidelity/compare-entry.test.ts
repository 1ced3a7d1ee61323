import type { Entry } from '@holotype/model';
import { expect, test } from 'vitest';
import { disagreements } from './compare-entry.ts';

const base = {
  type: 'directory',
  path: '/srv',
  mode: 0o755,
  uid: 0,
  gid: 0,
  user: 'root',
  group: 'root',
  mtime: '0',
} as const;
const withXattrs = (xattrs: Readonly<Record<string, string>>): Entry => ({ ...base, xattrs });

test('of extended attributes only those that differ are shown, privileged ones by themselves', () => {
  const expected = withXattrs({
    'security.capability': 'AQ==',
    'user.gone': 'AA==',
    'user.long': 'A'.repeat(2000),
  });
  const actual = withXattrs({ 'user.long': 'A'.repeat(2000), 'user.new': 'AQ==' });
  expect(disagreements(expected, actual)).toEqual([
    { cause: 'xattrs', expected: 'user.gone=AA==', actual: 'user.new=AQ==' },
    { cause: 'capabilities', expected: 'security.capability=AQ==', actual: '' },
  ]);
});

test('an entry agrees with itself', () => {
  expect(disagreements(withXattrs({ 'user.a': 'AA==' }), withXattrs({ 'user.a': 'AA==' }))).toEqual([]);
});
