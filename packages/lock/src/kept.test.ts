import { packSize, PackWriter } from '@holotype/capsule';
import { makeTemporaryDirectory, removeTree } from '@holotype/host';
import { type FileEntry, sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { listContents } from './contents.ts';
import { file } from './file-entry.test.support.ts';
import { planPacks } from './kept.ts';

const sized = (path: string, size: number): FileEntry => file(path, '', { size, sha256: sha256(path) });

test.each([
  [[1, 2, 3]],
  [[packSize, 1]],
  [[packSize - 1, 1, 1]],
  [[packSize - 1, 2, packSize + 5, 7]],
  [[20_000_000, 20_000_000, 20_000_000, 1]],
])('contents of %j bytes are planned into the packs that the writer makes', async (sizes) => {
  const tree = sizes.map((size, at) => sized(`/f${at}`, size));
  const planned = planPacks(tree, listContents(tree).values());
  const directory = makeTemporaryDirectory('holotype-lock');
  onTestFinished(() => {
    removeTree(directory);
  });
  const writer = new PackWriter(directory);
  for (const [index, pack] of planned.entries())
    for (const { size } of pack) expect(await writer.append([Buffer.alloc(size)])).toBe(index);
  const written = await writer.close();
  expect(written.map(({ pack }) => pack.contentSize)).toEqual(
    planned.map((pack) => pack.reduce((sum, { size }) => sum + size, 0)),
  );
});

test('like lies next to like: extension, then name, then path', () => {
  const paths = ['/b/x.so', '/a/y.txt', '/a/.profile', '/z/x.so', '/a/a.txt', '/README'];
  const tree = paths.map((path) => sized(path, 1));
  const [pack] = planPacks(tree, listContents(tree).values());
  expect(pack?.map(({ entries }) => paths[entries[0] ?? 0])).toEqual([
    '/a/.profile',
    '/README',
    '/b/x.so',
    '/z/x.so',
    '/a/a.txt',
    '/a/y.txt',
  ]);
});

test('what an artifact gives is not kept', () => {
  const tree = [sized('/a', 1), sized('/b', 1)];
  const contents = [...listContents(tree).values()];
  for (const one of contents) one.artifact = 0;
  expect(planPacks(tree, contents)).toEqual([]);
});
