import { paddingOf, tarHeader } from '@holotype/formats';
import { type Entry, sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { LayeredTree } from './read-members.ts';
import { unpackedLimit } from './unpacked.ts';

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };

interface Member {
  readonly entry: Entry;
  readonly content: string;
  readonly linkTo?: string;
}
const file = (path: string, content = path): Member => ({
  entry: { ...common, type: 'file', path, size: content.length, sha256: sha256(content) },
  content,
});
const link = (path: string, linkTo: string): Member => ({ ...file(path, ''), linkTo });
const directory = (path: string): Member => ({ entry: { ...common, type: 'directory', path }, content: '' });
const symlink = (path: string): Member => ({
  entry: { ...common, type: 'symlink', path, target: 'x' },
  content: '',
});

const toTar = (members: readonly Member[]): Uint8Array[] => [
  ...members.flatMap(({ entry, content, linkTo }) => [
    tarHeader(entry, linkTo),
    Buffer.from(content),
    Buffer.alloc(paddingOf(content.length)),
  ]),
  Buffer.alloc(1024),
];
const merge = async (layers: readonly (readonly Member[])[], whiteouts = true) => {
  const tree = new LayeredTree();
  for (const layer of layers) await tree.addTar(toTar(layer), whiteouts);
  return tree.entries();
};
const rows = (entries: readonly Entry[]) =>
  entries.map((entry) => [
    entry.path,
    entry.type === 'file' ? entry.sha256 : entry.type,
    entry.type === 'directory' ? undefined : entry.hardlink,
  ]);
const hash = (content: string) => sha256(content);

test("a group's head is its first path in Tree order, whichever was written first", async () => {
  const entries = await merge([
    [directory('/'), file('/m', 'same'), link('/z', '/m'), link('/a', '/z'), file('/b')],
  ]);
  expect(rows(entries)).toEqual([
    ['/', 'directory', undefined],
    ['/a', hash('same'), undefined],
    ['/b', hash('/b'), undefined],
    ['/m', hash('same'), '/a'],
    ['/z', hash('same'), '/a'],
  ]);
});

test('files with equal content that are no hardlinks stay apart', async () => {
  expect(rows(await merge([[file('/a', 'same'), file('/b', 'same')]]))).toEqual([
    ['/a', hash('same'), undefined],
    ['/b', hash('same'), undefined],
  ]);
});

test('a whiteout deletes a path and what is below it, and no other', async () => {
  const base = [directory('/d'), file('/d/a'), file('/d2'), link('/d/z', '/d2'), file('/e')];
  expect(rows(await merge([base, [file('/.wh.d', ''), file('/.wh.none', '')]]))).toEqual([
    ['/d2', hash('/d2'), undefined],
    ['/e', hash('/e'), undefined],
  ]);
});

test('an opaque directory keeps itself, and nothing that lower layers had in it', async () => {
  const base = [directory('/d'), file('/d/a'), link('/d/z', '/d/a'), link('/kept', '/d/a')];
  const over = [file('/d/.wh..wh..opq', ''), file('/d/new')];
  expect(rows(await merge([base, over]))).toEqual([
    ['/d', 'directory', undefined],
    ['/d/new', hash('/d/new'), undefined],
    ['/kept', hash('/d/a'), undefined],
  ]);
});

test('a name that a later layer replaces leaves the other names of the old file as they were', async () => {
  const base = [file('/a', 'old'), link('/b', '/a')];
  expect(rows(await merge([base, [file('/a', 'new')]]))).toEqual([
    ['/a', hash('new'), undefined],
    ['/b', hash('old'), undefined],
  ]);
  expect(rows(await merge([base, [file('/c', 'new'), link('/a', '/c')]]))).toEqual([
    ['/a', hash('new'), undefined],
    ['/b', hash('old'), undefined],
    ['/c', hash('new'), '/a'],
  ]);
});

test('a file in place of a directory takes what was in it away; a directory again changes only itself', async () => {
  const base = [directory('/d'), file('/d/a')];
  expect(rows(await merge([base, [symlink('/d')]]))).toEqual([['/d', 'symlink', undefined]]);
  const [first, second] = await merge([
    base,
    [{ ...directory('/d'), entry: { ...directory('/d').entry, mode: 0o700 } }],
  ]);
  expect([first?.mode, second?.path]).toEqual([0o700, '/d/a']);
});

test('in a plain tar a name that begins with .wh. is a name', async () => {
  expect(rows(await merge([[file('/a'), file('/.wh.a', '')]], false)).map(([path]) => path)).toEqual([
    '/.wh.a',
    '/a',
  ]);
});

test('a link to nothing is no file', async () => {
  expect(await merge([[link('/a', '/none'), link('/b', '/b')]])).toEqual([]);
});

test("overlayfs's own attributes in a layer are none of the image's; in a tar that is no layer they are", async () => {
  const xattrs = { 'user.note': 'eA==', 'user.overlay.origin': '', 'trusted.overlay.opaque': 'eQ==' };
  const marked = { entry: { ...directory('/d').entry, xattrs }, content: '' };
  const plain = { entry: { ...directory('/e').entry, xattrs: { 'user.overlay.origin': '' } }, content: '' };
  const found = async (isLayer: boolean) =>
    (await merge([[marked, plain]], isLayer)).map((entry) => Object.keys(entry.xattrs ?? {}).sort());
  expect(await found(true)).toEqual([['user.note'], []]);
  expect(await found(false)).toEqual([Object.keys(xattrs).sort(), ['user.overlay.origin']]);
});

const tooLarge = { code: 'ARCHIVE_TOO_LARGE' };

test('far more members than the Tree has are refused, layers together', async () => {
  const layers = [[file('/a'), file('/b')], [file('/a')]];
  const read = async (members: number) => {
    const tree = new LayeredTree(new Map(), { members, text: 1000 });
    for (const layer of layers) await tree.addTar(toTar(layer), true);
  };
  await read(3);
  await expect(read(2)).rejects.toMatchObject(tooLarge);
});

test('names, link targets and attributes are counted, as they compress to next to nothing', async () => {
  const long = { entry: { ...symlink('/s').entry, target: 'x'.repeat(900) } as Entry, content: '' };
  const named = { entry: { ...directory('/d').entry, xattrs: { 'user.a': 'A'.repeat(900) } }, content: '' };
  for (const member of [long, named, file(`/${'a/'.repeat(450)}a`)]) {
    const tree = new LayeredTree(new Map(), { members: 10, text: 500 });
    await expect(tree.addTar(toTar([member]), true)).rejects.toMatchObject(tooLarge);
  }
});

test('a layer that takes away as many paths as there are is merged in one pass', async () => {
  const names = Array.from({ length: 30_000 }, (_, at) => String(at));
  const base = [directory('/d'), ...names.map((name) => file(`/d/${name}`, ''))];
  const over = names.slice(1).map((name) => file(`/d/.wh.${name}`, ''));
  expect((await merge([base, over])).map(({ path }) => path)).toEqual(['/d', '/d/0']);
});

test('a content that no file of the Tree can have is passed over', async () => {
  const expected = new Map([['/a', file('/a', 'four').entry]]);
  const tree = new LayeredTree(expected);
  await tree.addTar(toTar([file('/a', 'five!'), file('/b', 'four')]), false);
  expect(rows(tree.entries())).toEqual([
    ['/a', '', undefined],
    ['/b', hash('four'), undefined],
  ]);
});

test('an image that unpacks to many times the Tree is refused where that shows', async () => {
  const given: number[] = [];
  const limited = unpackedLimit(new Map([['/a', file('/a', 'four').entry]]), 100);
  const layer = async function* () {
    for (let at = 0; at < 3; at++) yield await Promise.resolve(new Uint8Array(50));
  };
  const read = async () => {
    for await (const piece of limited(layer())) given.push(piece.length);
  };
  await expect(read()).rejects.toMatchObject(tooLarge);
  expect(given).toEqual([50, 50]);
});
