import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOwners } from '@holotype/ecosystems';
import { openRoot } from '@holotype/host';
import { type Entry, type Sections, sha256 } from '@holotype/model';
import { debianPaths, makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { file, symlink } from './file-entry.test.support.ts';
import { listShipped } from './shipped.ts';

const debian = (name: string, architecture = 'amd64', version = '1.0') => ({
  ...{ name, architecture, version, status: 'installed', automatic: false },
});
const sections = {
  os: { id: 'debian' },
  dpkg: {
    packages: [debian('hello'), debian('libx1'), debian('tool'), debian('other-tool', 'all')],
    diversions: [{ from: '/usr/bin/tool', to: '/usr/bin/tool.distrib', by: 'other-tool' }],
  },
} as unknown as Sections;

/** The files of a root, in Tree order. */
const tree: readonly Entry[] = Object.entries(debianPaths)
  .filter(([, content]) => !content.startsWith('-> '))
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, content]) => file(path, content));

const list = async (root: string, entries = tree, before = new Map<string, string>()) => {
  const owners = readOwners(openRoot(root), sections);
  const found = await listShipped({ root, before, tree: entries, owners });
  return [...found].flatMap(([purl, members]) =>
    members.map(({ member, sha256: hash }) => [purl.replace(/^.*\/|@.*$/g, ''), member, hash] as const),
  );
};
const shipped = [
  ['hello', 'data:/etc/hello.conf', sha256('as shipped')],
  ['hello', 'data:/bin/hello', sha256('hello program')],
  ['other-tool', 'data:/usr/bin/tool', sha256('the other tool')],
  ['tool', 'data:/usr/bin/tool', sha256('the first tool')],
  ['libx1', 'data:/usr/lib/x86_64-linux-gnu/libx.so.1', sha256('library')],
];

test('files that are as shipped are told with their package, by the name that it gives them', async () => {
  expect(await list(makeRoot(debianPaths))).toEqual(shipped);
});

test('what has other bytes than the Tree says is not trusted, whatever checksum it has', async () => {
  const root = makeRoot(debianPaths);
  const edited = tree.map((entry) => (entry.path === '/etc/hello.conf' ? file(entry.path, 'edited') : entry));
  expect(await list(root, edited)).toEqual(shipped.slice(1));
  writeFileSync(join(root, 'etc/hello.conf'), 'edited');
  expect(await list(root, edited)).toEqual(shipped.slice(1));
  expect(await list(root)).toEqual(shipped.slice(1));
});

test('what a run has changed since is compared as it was', async () => {
  const root = makeRoot({ ...debianPaths, '/copy': 'as shipped' });
  writeFileSync(join(root, 'etc/hello.conf'), 'written by the run');
  expect(await list(root, tree, new Map([['/etc/hello.conf', join(root, 'copy')]]))).toEqual(shipped);
});

test("links and files of no package are nobody's", async () => {
  const root = makeRoot({ ...debianPaths, '/srv/a': 'library' });
  expect(await list(root, [symlink('/bin', 'usr/bin'), file('/srv/a', 'library')])).toEqual([]);
});
