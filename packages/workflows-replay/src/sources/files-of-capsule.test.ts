import type { Entry } from '@holotype/model';
import { expect, test } from 'vitest';
import { hostOfTree } from './files-of-capsule.ts';

const common = { uid: 0, gid: 0, user: '', group: '', mode: 0o755, mtime: '1' };
const directory = (path: string): Entry => ({ ...common, type: 'directory', path });
const tree: readonly Entry[] = [
  directory('/'),
  { ...common, type: 'symlink', path: '/lib', target: 'usr/lib' },
  directory('/usr'),
  directory('/usr/lib'),
  { ...common, type: 'file', path: '/usr/lib/a', size: 3, sha256: '0' },
  { ...common, type: 'file', path: '/usr/lib/b', size: 3, sha256: '1' },
];

test('a Tree is a machine whose files can be listed and, where their bytes are there, read', async () => {
  const { files, run } = hostOfTree(tree, new Map([['/usr/lib/a', Buffer.from('abc')]]));
  expect(files.list('/lib')).toEqual(['a', 'b']);
  expect(files.list('/')).toEqual(['lib', 'usr']);
  expect([files.text('/lib/a'), files.text('/lib/b'), files.text('/none')]).toEqual([
    'abc',
    undefined,
    undefined,
  ]);
  expect([files.stat('/lib/a')?.size, files.lstat('/lib')?.type, files.realpath('/lib/a')]).toEqual([
    3,
    'symlink',
    '/usr/lib/a',
  ]);
  expect(await run({ argv: ['ls'] })).toEqual({ kind: 'unavailable', reason: 'offline' });
});
