import type { Entry, FileEntry } from '@holotype/model';
import { expect, test } from 'vitest';
import { jobsFor, partOf } from './part.ts';

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
const directory = (path: string): Entry => ({ ...common, type: 'directory', path });
const file = (path: string, hardlink?: string): FileEntry => ({
  ...common,
  type: 'file',
  path,
  size: 1,
  sha256: 'a'.repeat(64),
  ...(hardlink !== undefined && { hardlink }),
});

const a = file('/home/u/a');
const linked = file('/home/u/b', '/opt/first');
const first = file('/opt/first');
const other = file('/usr/c');
const tree = [...['/', '/home', '/home/u', '/opt', '/usr'].map(directory), a, linked, first, other];
const part = partOf(tree, (path) => path.startsWith('/home/u'));

test('what is wanted comes with the way there, and with what it is a link to', () => {
  const expected = ['/', '/home', '/home/u', '/opt', '/home/u/a', '/home/u/b', '/opt/first'];
  expect([...part].sort()).toEqual(expected.sort());
});

test('sources that give nothing to it are not opened, the others give what belongs to it', () => {
  const job = (index: number, ...files: readonly FileEntry[]) => ({
    ...({ source: 'pack', index, endsLayer: false } as const),
    job: { what: '', from: { kind: 'artifact', format: 'deb' } as const, wanted: [], size: 0 },
    files: files.map((entry, position) => ({ entry, position })),
  });
  const left = [...jobsFor([job(0, other, a), job(1, other), job(2, first)], part)];
  expect(left.map(({ index, files }) => [index, files])).toEqual([
    [0, [{ entry: a, position: 1 }]],
    [2, [{ entry: first, position: 0 }]],
  ]);
});
