import { mkdirSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { craft, type Parts } from '@holotype/hostile';
import { listing } from './hostile/listing.ts';
import { failure, type Machine, makeMachine, rebuildTo, shortStore } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine(finished);
});

const entry = (path: string, more: Readonly<Record<string, unknown>> = {}) => ({
  gid: 0,
  group: 'root',
  mode: '0644',
  mtime: '0',
  path,
  sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  size: 0,
  type: 'file',
  uid: 0,
  user: 'root',
  ...more,
});
const line = (value: Readonly<Record<string, unknown>>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  );
const symlink = (path: string, target: string, more = {}) =>
  entry(path, { type: 'symlink', target, mode: '0777', size: undefined, sha256: undefined, ...more });

/** Rebuilds a capsule with an altered Tree or map as a directory; whatever happens, nothing may change around it. */
const refusal = async (alter: (parts: Parts) => void): Promise<string> => {
  const capsule = `${machine.directory}/crafted.capsule`;
  await craft(machine.full, capsule, alter);
  const place = `${machine.directory}/place`;
  mkdirSync(place, { recursive: true });
  writeFileSync(`${machine.directory}/outside`, 'outside');
  const before = listing(machine.directory);
  const store = shortStore(`${machine.directory}/empty`, { offline: true });
  const found = await failure(() => rebuildTo(capsule, `${place}/r`, store, 'dir'), machine.directory);
  expect(listing(machine.directory)).toEqual(before);
  return found;
};
const withLast =
  (...lines: readonly string[]) =>
  (parts: Parts) => {
    parts.tree.push(...lines);
  };

test('a capsule that was taken apart and put together unaltered rebuilds', async () => {
  const capsule = `${machine.directory}/same.capsule`;
  await craft(machine.full, capsule, () => undefined);
  const store = shortStore(`${machine.directory}/empty`, { offline: true });
  expect(await rebuildTo(capsule, '/nowhere', store, 'check')).toEqual(
    await rebuildTo(machine.full, '/nowhere', store, 'check'),
  );
});

test.each([
  [
    'climbs',
    [line(entry('/../outside'))],
    'TREE_PATH_INVALID: Tree: not an absolute, plain path: /../outside',
  ],
  [
    'climbs from inside',
    [line(entry('/var/../../outside'))],
    'TREE_PATH_INVALID: Tree: not an absolute, plain path: /var/../../outside',
  ],
  ['is not absolute', [line(entry('zzz'))], 'DOCUMENT_INVALID: '],
  [
    'has an empty part',
    [line(entry('/zzz//x'))],
    'TREE_PATH_INVALID: Tree: not an absolute, plain path: /zzz//x',
  ],
  [
    'has a part .',
    [line(entry('/zzz/./x'))],
    'TREE_PATH_INVALID: Tree: not an absolute, plain path: /zzz/./x',
  ],
  ['ends in a slash', [line(entry('/zzz/'))], 'TREE_PATH_INVALID: Tree: not an absolute, plain path: /zzz/'],
  ['holds a NUL', [line(entry('/z%00z'))], 'TREE_PATH_INVALID: Tree: not an absolute, plain path: /z%00z'],
  [
    'climbs in escapes',
    [line(entry('/%2E%2E/outside'))],
    'TREE_PATH_INVALID: Not a canonical path text: "/%2E%2E/outside"',
  ],
  [
    'leads through a symlink',
    [line(symlink('/zzz', '..')), line(entry('/zzz/outside'))],
    'TREE_PARENT: Tree: /zzz/outside does not lie in a directory of the Tree',
  ],
  [
    'leads through a file',
    [line(entry('/zzz')), line(entry('/zzz/x'))],
    'TREE_PARENT: Tree: /zzz/x does not lie in a directory of the Tree',
  ],
  [
    'stands twice',
    [line(entry('/zzz')), line(symlink('/zzz', 'a'))],
    'TREE_PATH_TWICE: Tree: /zzz stands twice',
  ],
  [
    'stands out of order',
    [line(entry('/zzz')), line(entry('/zzy'))],
    'TREE_ORDER: Tree: /zzy stands out of order',
  ],
  ['is the root again', [line(entry('/'))], 'TREE_ORDER: Tree: / stands out of order'],
  [
    'links to nowhere',
    [line(entry('/zzz', { hardlink: '/nowhere' }))],
    'TREE_LINK_INVALID: Tree: /zzz is a hardlink to no earlier equal file',
  ],
  [
    'links outside',
    [line(entry('/zzz', { hardlink: '/../../outside' }))],
    'TREE_LINK_INVALID: Tree: /zzz is a hardlink to no earlier equal file',
  ],
  [
    'is a symlink hardlinked outside',
    [line(symlink('/zzz', 'a', { hardlink: '/../../outside' }))],
    'TREE_LINK_INVALID: Tree: /zzz is a hardlink to no earlier equal file',
  ],
  [
    'is a FIFO hardlinked outside',
    [line(entry('/zzz', { type: 'fifo', size: undefined, sha256: undefined, hardlink: '/../../outside' }))],
    'TREE_LINK_INVALID: Tree: /zzz is a hardlink to no earlier equal file',
  ],
  ['has a field too many', [line(entry('/zzz', { extra: 1 }))], 'DOCUMENT_INVALID: '],
  ['is spelt otherwise', [` ${line(entry('/zzz'))}`], 'TREE_NOT_CANONICAL: '],
  ['is no JSON', ['{'], 'JSON_SYNTAX: Tree: not JSON: "{"'],
  [
    'has a name too long for any file system',
    [line(entry(`/${'z'.repeat(300)}`))],
    'HOST_WRITE_FAILED: Cannot write /zzz',
  ],
])('a Tree is refused with a path that %s', async (_, lines, expected) => {
  const found = await refusal(withLast(...lines));
  expect(found.slice(0, expected.length)).toBe(expected);
});

const files = (parts: Parts) =>
  (JSON.parse(parts.map[0] ?? '') as { files: { entry: number; member?: string }[] }).files;
const setFiles = (parts: Parts, change: (files: { entry: number; member?: string }[]) => void) => {
  const value = JSON.parse(parts.map[0] ?? '') as { files: { entry: number }[] };
  change(value.files);
  parts.map[0] = JSON.stringify(value);
};

test.each<[string, (parts: Parts) => void, string]>([
  [
    'names an entry that the Tree lacks',
    (parts) => {
      setFiles(parts, (list) => list.push({ entry: 100_000 }));
    },
    'DOCUMENT_INVALID: Map: entry 100000 takes no content',
  ],
  [
    'names a directory',
    (parts) => {
      setFiles(parts, (list) => list.push({ entry: 0 }));
    },
    'DOCUMENT_INVALID: Map: entry 0 takes no content',
  ],
  [
    'names an entry below 0',
    (parts) => {
      setFiles(parts, (list) => list.push({ entry: -1 }));
    },
    'DOCUMENT_INVALID: Map: /files/2/entry must be >= 0',
  ],
  [
    'names an entry twice',
    (parts) => {
      setFiles(parts, (list) => list.push({ entry: list[0]?.entry ?? 0 }));
    },
    'DOCUMENT_INVALID: Map: entry ',
  ],
  [
    'leaves an entry out',
    (parts) => {
      setFiles(parts, (list) => list.pop());
    },
    'DOCUMENT_INVALID: Map: nothing gives the content of entry ',
  ],
  [
    'names an artifact that the Lock lacks',
    (parts) => {
      parts.map.push(JSON.stringify({ source: 'artifact', index: 7, files: files(parts) }));
    },
    'DOCUMENT_INVALID: Map: there is no artifact 7',
  ],
  [
    'takes a member that is not there',
    (parts) => {
      setFiles(parts, (list) => {
        list.splice(0, 1, { entry: list[0]?.entry ?? 0, member: 'data:/etc/shadow' });
      });
    },
    'ASSEMBLE_MEMBER_MISSING: pkg:deb/debian/tool@1.0-1?arch=amd64 lacks data:/etc/shadow',
  ],
  [
    'takes another member',
    (parts) => {
      setFiles(parts, (list) => {
        list.splice(0, 1, { entry: list[0]?.entry ?? 0, member: 'control:/control' });
      });
    },
    'ASSEMBLE_CONTENT_MISMATCH: pkg:deb/debian/tool@1.0-1?arch=amd64: control:/control is not what the Lock says',
  ],
  [
    'says too little about a pack',
    (parts) => {
      const last = JSON.parse(parts.map[1] ?? '') as { files: unknown[] };
      last.files.reverse();
      parts.map[1] = JSON.stringify(last);
    },
    'ASSEMBLE_CONTENT_MISMATCH: pack 0: the content at byte 0 is not what the Lock says',
  ],
])('a map is refused that %s', async (_, alter, expected) => {
  const found = await refusal(alter);
  expect(found.slice(0, expected.length)).toBe(expected);
});

test.each<[string, (parts: Parts) => void, string]>([
  [
    'is larger than what the files take',
    (parts) => {
      const [pack] = parts.lock.packs;
      if (pack) {
        pack.contentSize += 10;
        const [frame] = pack.frames;
        if (frame) frame.contentSize += 10;
      }
    },
    'ASSEMBLE_CONTENT_MISMATCH: pack 0: its size of ',
  ],
  [
    'states a monstrous size',
    (parts) => {
      const [pack] = parts.lock.packs;
      if (pack) pack.contentSize = 2 ** 52;
    },
    'ASSEMBLE_CONTENT_MISMATCH: pack 0: its size of 4503599627370496 bytes is not what the Lock says',
  ],
  [
    'states a monstrous frame',
    (parts) => {
      const [pack] = parts.lock.packs;
      const [frame] = pack?.frames ?? [];
      if (frame) frame.size = 2 ** 40;
    },
    'ASSEMBLE_CONTENT_MISMATCH: Pack sha256:HASH: a frame stated larger than one may be; missing because of that: 27 files, first ',
  ],
])('a Lock is refused whose pack %s', async (_, alter, expected) => {
  const found = await refusal(alter);
  expect(found.slice(0, expected.length)).toBe(expected);
});
