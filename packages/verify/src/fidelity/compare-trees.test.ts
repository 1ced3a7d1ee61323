import { because, type Entry, formFacts, type Reason, toScope, TreeDigester } from '@holotype/model';
import { expect, test } from 'vitest';
import { compareTrees } from './compare-trees.ts';
import { holdsAll } from './holds.ts';

const common = { mode: 0o755, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
const directory = (path: string): Entry => ({ ...common, type: 'directory', path });
const file = (path: string, over: Partial<Entry> = {}): Entry =>
  ({ ...common, type: 'file', path, size: 1, sha256: 'a'.repeat(64), ...over }) as Entry;
const device = (path: string): Entry => ({ ...common, type: 'character-device', path, major: 1, minor: 3 });

const all = toScope([{ path: '/', held: true, reason: because('other', 'all') }]);
const digestOf = (entries: readonly Entry[]) => {
  const digester = new TreeDigester();
  for (const entry of entries) digester.add(entry);
  return digester.finish();
};
const tree = [directory('/'), directory('/etc'), file('/etc/a'), file('/etc/b'), directory('/usr')];
const compare = (
  actual: readonly Entry[],
  scope = all,
  unable = holdsAll,
  expected: readonly Entry[] = tree,
) => compareTrees(expected, actual, { scope, unable });

test('the same is the same, and its digest is the one of the Manifest', () => {
  expect(compare(tree)).toEqual({
    identical: 5,
    total: 5,
    treeDigest: digestOf(tree),
    notHeld: [],
    differences: [],
    differenceCount: [],
  });
});

test('what is missing, what is too much and what is not alike is named', () => {
  const actual = [
    directory('/'),
    file('/0'),
    directory('/etc'),
    file('/etc/b', { mode: 0o700, mtime: '1' }),
    file('/etc/c'),
    directory('/usr'),
    file('/zz'),
  ];
  const found = compare(actual);
  expect(found.differences.map(({ path, cause }) => [path, cause])).toEqual([
    ['/0', 'extra'],
    ['/etc/a', 'missing'],
    ['/etc/b', 'mode'],
    ['/etc/b', 'mtime'],
    ['/etc/c', 'extra'],
    ['/zz', 'extra'],
  ]);
  expect(found.differences.find(({ cause }) => cause === 'mode')).toMatchObject({
    expected: '0755',
    actual: '0700',
  });
  expect([found.identical, found.total]).toEqual([3, 5]);
  expect(found.treeDigest).not.toBe(digestOf(tree));
});

test('what the scope leaves out is no difference', () => {
  const scope = toScope([
    { path: '/', held: true, reason: because('other', 'all') },
    { path: '/usr', held: false, reason: because('other', 'left out') },
  ]);
  const found = compare([...tree, file('/usr/extra')], scope);
  expect([found.differences, found.identical, found.treeDigest]).toEqual([[], 5, digestOf(tree)]);
});

test('what the form cannot hold is counted, and is no difference', () => {
  const expected = [directory('/'), device('/null'), file('/su', { mode: 0o4755, user: 'root' })];
  const actual = [
    { ...directory('/'), uid: 1000, user: 'u' },
    file('/su', { mode: 0o755, uid: 1000, user: 'u' }),
  ];
  const found = compare(actual, all, new Set(formFacts.dir.needsRoot), expected);
  expect(found.differences).toEqual([]);
  expect(found.identical).toBe(2);
  expect(Object.fromEntries(found.notHeld.map(({ kind, count }) => [kind, count]))).toEqual({
    owner: 2,
    device: 1,
    setid: 1,
  });
  expect(compare(actual, all, holdsAll, expected).differenceCount).toContainEqual({
    cause: 'device',
    count: 1,
  });
});

test('a thousand differences of one cause are counted, and some are shown', () => {
  const many = Array.from({ length: 1000 }, (_, at) => file(`/f${String(at).padStart(4, '0')}`));
  const found = compare([directory('/')], all, holdsAll, [directory('/'), ...many]);
  expect(found.differenceCount).toEqual([{ cause: 'missing', count: 1000 }]);
  expect(found.differences.length).toBe(50);
});

test('nothing at all in place of a Tree', () => {
  expect(compare([])).toMatchObject({ identical: 0, differenceCount: [{ cause: 'missing', count: 5 }] });
});

test('of a directory that a program fills anew neither what is put there counts nor when; of another that is left out, when', () => {
  const scoped = (reason: Reason) =>
    toScope([
      { path: '/', held: true, reason: because('other', 'all') },
      { path: '/etc', held: false, reason },
    ]);
  const scope = scoped(because('made-again', 'Python at its first import'));
  const expected = [directory('/'), directory('/etc'), directory('/usr')];
  const filled = [
    directory('/'),
    { ...directory('/etc'), mtime: '7' },
    file('/etc/later'),
    directory('/usr'),
  ];
  expect(compare(filled, scope, holdsAll, expected)).toMatchObject({
    identical: 3,
    differences: [],
    treeDigest: digestOf(expected),
  });
  expect(
    compare(filled, scoped(because('asked-to-leave-out')), holdsAll, expected).differences,
  ).toMatchObject([{ path: '/etc', cause: 'mtime' }]);
  const moved = [directory('/'), { ...directory('/etc'), mode: 0o700 }, { ...directory('/usr'), mtime: '7' }];
  const { differences } = compare(moved, scope, holdsAll, expected);
  expect(differences.map(({ path, cause }) => [path, cause])).toEqual([
    ['/etc', 'mode'],
    ['/usr', 'mtime'],
  ]);
});
