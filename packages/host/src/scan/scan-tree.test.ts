import { chmodSync, linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryDirectory } from '../files/local-files.ts';
import { removeTree } from '../files/remove-tree.ts';
import { rootSource } from '../hosts/root.ts';
import { createHashPool } from './hashing/pool.ts';
import { type Found, inPieces, type ReadItem, readTree, scanTree } from './scan-tree.ts';

const makeRoot = (): string => {
  const root = makeTemporaryDirectory('holotype-scan');
  onTestFinished(() => {
    removeTree(root);
  });
  mkdirSync(join(root, 'a'));
  mkdirSync(join(root, 'closed'));
  writeFileSync(join(root, 'a/one'), 'one');
  linkSync(join(root, 'a/one'), join(root, 'b'));
  symlinkSync('a/one', join(root, 'link'));
  writeFileSync(join(root, 'closed/in'), 'in');
  return root;
};
const pathsOf = (found: Iterable<Found>) => Array.from(found, ({ path }) => path);
const itemsOf = async (batches: AsyncIterable<readonly ReadItem<Found>[]>) => {
  const items: ReadItem<Found>[] = [];
  for await (const batch of batches) items.push(...batch);
  return items;
};
const names = { user: () => '', group: () => '' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('every path is seen in Tree order, and a directory is entered when its reader has taken it', () => {
  const source = rootSource(makeRoot());
  expect(pathsOf(scanTree(source))).toEqual(['/', '/a', '/a/one', '/b', '/closed', '/closed/in', '/link']);
  const taken: string[] = [];
  const enters = (path: string) => {
    expect(taken.at(-1)).toBe(path);
    return path !== '/closed';
  };
  for (const { path } of scanTree(source, { enters })) taken.push(path);
  expect(taken).toEqual(['/', '/a', '/a/one', '/b', '/closed', '/link']);
  expect(pathsOf(scanTree(source, { from: '/a' }))).toEqual(['/a', '/a/one']);
});

/** Gives up root for as long as `use` takes, where this is root. False: this Node cannot (Debian's refuses where it cannot tell whether io_uring is in use). */
const asOrdinaryUser = (use: () => void): boolean => {
  if (process.getuid?.() !== 0) {
    use();
    return true;
  }
  try {
    process.seteuid?.(65_534);
  } catch {
    return false;
  }
  try {
    use();
  } finally {
    process.seteuid?.(0);
  }
  return true;
};

test('what may not be looked into is said', ({ skip }) => {
  const root = makeRoot();
  chmodSync(root, 0o755);
  chmodSync(join(root, 'closed'), 0);
  onTestFinished(() => {
    chmodSync(join(root, 'closed'), 0o700);
  });
  const denied: string[] = [];
  let paths: string[] = [];
  const isDone = asOrdinaryUser(() => {
    paths = pathsOf(scanTree(rootSource(root), { denied: (path: string) => denied.push(path) }));
  });
  if (!isDone) skip('this Node does not give up root');
  expect(paths).toContain('/a/one');
  expect(paths).not.toContain('/closed/in');
  expect(denied).toEqual(['/closed']);
});

test('files come back in order with their hashes, each content read once; what is known is not read', async () => {
  const root = makeRoot();
  const { readlink } = rootSource(root);
  await using pool = createHashPool();
  const asked: string[] = [];
  const base = { root, names, readlink, pool };
  const batches = readTree({
    ...base,
    wanted: inPieces(scanTree(rootSource(root))),
    ask: ({ draft }) => {
      asked.push(draft.path);
      return { path: root + draft.path, md5: true, scan: false };
    },
    known: ({ draft, found }) =>
      draft.path === '/closed/in'
        ? {
            kind: 'hashed',
            sha256: 'known',
            md5: undefined,
            stat: found.stat,
            xattrs: undefined,
            secret: false,
          }
        : undefined,
  });
  const items = await itemsOf(batches);
  expect(items.map(({ draft }) => draft.path)).toEqual([
    '/',
    '/a',
    '/a/one',
    '/b',
    '/closed',
    '/closed/in',
    '/link',
  ]);
  const [, , one, b, , inside, link] = items;
  expect(one?.result).toMatchObject({ kind: 'hashed', sha256: sha256('one') });
  expect(b).toMatchObject({ group: one?.group, head: { path: '/a/one' }, result: undefined });
  expect(inside?.result).toMatchObject({ sha256: 'known' });
  expect(link?.draft).toMatchObject({ type: 'symlink', target: 'a/one' });
  expect(asked).toEqual(['/a/one', '/closed/in']);
  const plain = await itemsOf(readTree({ ...base, wanted: inPieces(scanTree(rootSource(root))) }));
  expect(plain[5]?.result).toMatchObject({ kind: 'hashed', sha256: sha256('in') });
});
