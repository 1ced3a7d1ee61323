import type { MapRun } from '@holotype/capsule';
import { type Entry, type Lock, sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { keptFiles } from './kept-files.ts';

const file = (path: string, content: string): Entry => ({
  ...{ type: 'file', path, uid: 0, gid: 0, user: 'root', group: 'root', mode: 0o644, mtime: '1' },
  size: content.length,
  sha256: sha256(content),
});
const tree = [
  file('/opt/public', 'from a package'),
  file('/opt/copy', 'the same content'),
  file('/opt/first', 'the same content'),
  file('/srv/small', 'x'),
];
const run = (source: MapRun['source'], entries: readonly number[]): MapRun => ({
  ...{ source, index: 0, entries: Uint32Array.from(entries), members: new Map<number, string>() },
});
const purl = 'pkg:deb/debian/one@1';
const request = {
  ...{ tree, map: [run('artifact', [0]), run('pack', [3, 1, 2])] },
  lock: { artifacts: [{ purl }], packages: [] } as unknown as Lock,
  ownerOf: (path: string) => (path === '/opt/first' ? purl : undefined),
};

test('every path that the capsule keeps is listed in the order of the Tree, with the package that it belongs to', () => {
  const { files, left } = keptFiles(request, 10);
  expect(files.map((one) => [one.path, one.size, one.purl])).toEqual([
    ['/opt/copy', 16, undefined],
    ['/opt/first', 16, purl],
    ['/srv/small', 1, undefined],
  ]);
  expect(left).toBe(0);
});

test('beyond a number the smallest are left, and counted', () => {
  const { files, left } = keptFiles(request, 2);
  expect([files.map(({ path }) => path), left]).toEqual([['/opt/copy', '/opt/first'], 1]);
});
