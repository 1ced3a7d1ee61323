import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptySha256 } from '../digest.ts';
import type { Entry, FileEntry } from './entry.ts';
import { TreeDigester } from './merkle.ts';

const common = { mode: 0o755, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
const directory = (path: string): Entry => ({ ...common, type: 'directory', path });
const file: FileEntry = {
  ...common,
  type: 'file',
  path: '/etc/a',
  size: 0,
  sha256: emptySha256,
  xattrs: { 'user.a': 'AA==' },
};
const digestOf = (entries: readonly Entry[]): string => {
  const digester = new TreeDigester();
  for (const entry of entries) digester.add(entry);
  return digester.finish();
};
const treeWith = (...entries: readonly Entry[]) =>
  digestOf([directory('/'), directory('/etc'), ...entries, directory('/usr')]);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the digest is what docs/formats.md says, worked out by hand', () => {
  const owner = '"gid":0,"group":"root","mode":"0755","mtime":"0"';
  const leaf = sha256(
    `{${owner},"sha256":"${emptySha256}","size":0,"type":"file","uid":0,"user":"root","xattrs":{"user.a":"AA=="}}`,
  );
  const folder = (children: string) =>
    sha256(`{"children":"${sha256(children)}",${owner},"type":"directory","uid":0,"user":"root"}`);
  const root = folder(`etc\n${folder(`a\n${leaf}\n`)}\nusr\n${folder('')}\n`);
  expect(treeWith(file)).toBe(`sha256:${root}`);
});

test('the digest does not change from one version of this program to the next', () => {
  expect(treeWith(file)).toBe('sha256:061f7381f869bfe10be634c398907edf61feb60f173628066354c893279d493c');
});

test('every covered field changes the digest', () => {
  const link: Entry = { ...common, type: 'symlink', path: '/etc/a', target: 'b' };
  const device: Entry = { ...common, type: 'character-device', path: '/etc/a', major: 1, minor: 3 };
  const variants: readonly (readonly Entry[])[] = [
    [],
    [file],
    [{ ...file, path: '/etc/b' }],
    [{ ...file, mode: 0o4755 }],
    [{ ...file, uid: 1 }],
    [{ ...file, gid: 1 }],
    [{ ...file, user: 'other' }],
    [{ ...file, group: 'other' }],
    [{ ...file, mtime: '0.000000001' }],
    [{ ...file, size: 1 }],
    [{ ...file, sha256: 'b'.repeat(64) }],
    [{ ...file, xattrs: undefined }],
    [{ ...file, xattrs: { 'user.a': 'AQ==' } }],
    [{ ...file, xattrs: { 'user.b': 'AA==' } }],
    [file, { ...file, path: '/etc/b' }],
    [file, { ...file, path: '/etc/b', hardlink: '/etc/a' }],
    [directory('/etc/a')],
    [directory('/etc/a'), { ...file, path: '/etc/a/a' }],
    [{ ...common, type: 'fifo', path: '/etc/a' }],
    [link],
    [{ ...link, target: 'c' }],
    [device],
    [{ ...device, type: 'block-device' }],
    [{ ...device, major: 2 }],
    [{ ...device, minor: 4 }],
  ];
  const digests = variants.map((entries) => treeWith(...entries));
  expect(new Set(digests).size).toBe(variants.length);
});

test('the same files elsewhere, and a directory that is not like it was, give another digest', () => {
  const at = (...entries: readonly Entry[]) => digestOf([directory('/'), ...entries]);
  const digests = [
    at(directory('/a'), directory('/b')),
    at(directory('/a'), directory('/a/b')),
    at({ ...directory('/a'), mode: 0o700 }, directory('/b')),
    digestOf([{ ...directory('/'), mtime: '1' }, directory('/a'), directory('/b')]),
    digestOf([]),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});
