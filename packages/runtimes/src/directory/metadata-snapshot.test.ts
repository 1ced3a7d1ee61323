import { chmodSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lstat } from '@holotype/host';
import { expect, test } from 'vitest';
import { takeSnapshot, restoreSnapshot } from './metadata-snapshot.ts';

test('modes and times that a command changed are put back to the nanosecond, and named', () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-snapshot-'));
  mkdirSync(join(root, 'etc'));
  for (const name of ['a', 'b', 'c']) writeFileSync(join(root, 'etc', name), name, { mode: 0o640 });
  const look = () =>
    ['', '/etc', '/etc/a', '/etc/b', '/etc/c'].map((path) => {
      const { ctime, ctimeNs, ...settable } = lstat(root + path) ?? {};
      return { ...settable, isThere: ctime !== undefined && ctimeNs !== undefined };
    });
  const [snapshot, before] = [takeSnapshot(root), look()];
  chmodSync(join(root, 'etc/a'), 0o777);
  utimesSync(join(root, 'etc/b'), 1, 1);
  utimesSync(root, 1, 1);
  expect(restoreSnapshot(root, snapshot, [])).toEqual(['/', '/etc/a', '/etc/b']);
  expect(look()).toEqual(before);
  expect(restoreSnapshot(root, snapshot, [])).toEqual([]);
});

test('what the command was asked to write stays as it left it', () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-snapshot-'));
  for (const name of ['project', 'projects']) mkdirSync(join(root, name));
  const snapshot = takeSnapshot(root);
  for (const name of ['project', 'projects']) chmodSync(join(root, name), 0o700);
  expect(restoreSnapshot(root, snapshot, ['/project'])).toEqual(['/projects']);
  expect(lstat(join(root, 'project'))?.mode).toBe(0o700);
});
