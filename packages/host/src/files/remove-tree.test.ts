import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  fchmodSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryDirectory } from './local-files.ts';
import { hasNative, native } from '../native/library.ts';
import { makeNode } from '../native/nodes.ts';
import { nameIn, openDirectory } from './names-in.ts';
import { removeTree, removeTreeInTurns } from './remove-tree.ts';

const makePlace = (): string => {
  const place = makeTemporaryDirectory('holotype-remove-test');
  onTestFinished(() => {
    execFileSync('chmod', ['-R', 'u+rwX', place]);
    execFileSync('rm', ['-rf', place]);
  });
  return place;
};

/** Everything that lies there, to be compared. */
const listing = (path: string | Buffer): unknown => {
  const { mode, uid, mtimeMs } = lstatSync(path);
  const about = [mode, uid, mtimeMs];
  if ((mode & 0o170000) === 0o120000) return [...about, readlinkSync(path)];
  if ((mode & 0o170000) === 0o100000) return [...about, readFileSync(path, 'latin1')];
  if ((mode & 0o170000) !== 0o040000) return about;
  const names = readdirSync(path, 'latin1').sort();
  return [
    ...about,
    ...names.map((name) => [name, listing(Buffer.from(`${String(path)}/${name}`, 'latin1'))]),
  ];
};

/** A directory with what a reader would miss. */
const makeVictim = (place: string): string => {
  const victim = join(place, 'victim');
  mkdirSync(join(victim, 'inner'), { recursive: true });
  for (let file = 0; file < 31; file++) writeFileSync(join(victim, `f${String(file)}`), 'precious');
  writeFileSync(join(victim, 'inner/file'), 'precious');
  chmodSync(join(victim, 'inner'), 0o500);
  return victim;
};

interface Node {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link' | 'away' | 'fifo';
  readonly mode: number;
  readonly below: readonly Node[];
}
const { tree } = fc.letrec<{ tree: readonly Node[]; node: Node }>((tie) => ({
  tree: fc.uniqueArray(tie('node'), { maxLength: 4, selector: ({ name }) => name }),
  node: fc.record({
    name: fc
      .uint8Array({ minLength: 1, maxLength: 12 })
      .map((bytes) => Buffer.from(bytes).toString('latin1').replace(/[\0/]/g, '_'))
      .map((name) => (name === '.' || name === '..' ? 'dots' : name)),
    kind: fc.constantFrom('file', 'directory', 'directory', 'link', 'away', 'fifo'),
    mode: fc.constantFrom(0, 0o111, 0o222, 0o333, 0o444, 0o555, 0o1777, 0o2070, 0o700),
    below: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant([]), tie('tree')),
  }),
}));

const build = (directory: string, nodes: readonly Node[], victim: string, owner: number): void => {
  for (const { name, kind, mode, below } of nodes) {
    const raw = `${directory}/${name}`;
    const path = Buffer.from(raw, 'latin1');
    if (kind === 'file') writeFileSync(path, 'x');
    else if (kind === 'fifo') makeNode(raw, 'fifo', 0o600);
    else if (kind === 'directory') mkdirSync(path);
    else symlinkSync(kind === 'away' ? victim : `${victim}/f1`, path);
    if (kind === 'directory') build(raw, below, victim, owner);
    if (!existsSync(path)) continue;
    lchownSync(path, owner, owner);
    if (kind === 'file' || kind === 'directory') chmodSync(path, mode);
  }
};

const own = process.getuid?.() ?? 0;
// Not Node's own: that of Debian refuses it, since it cannot tell whether io_uring is in use.
const become = native('int seteuid(uint user)');
const users = own === 0 && become ? [0, 65534] : [own];

test.each(users)('any tree goes, and nothing else, as user %i', (user) => {
  const place = makePlace();
  const victim = makeVictim(place);
  chmodSync(place, 0o755);
  const work = join(place, 'work');
  mkdirSync(work);
  writeFileSync(join(work, 'beside'), 'precious');
  for (const path of [work, join(work, 'beside'), victim]) lchownSync(path, user, user);
  fc.assert(
    fc.property(tree, (nodes) => {
      const root = join(work, 'root');
      mkdirSync(root);
      lchownSync(root, user, user);
      build(root, nodes, victim, user);
      const before = listing(victim);
      try {
        if (user !== own) become?.(user);
        removeTree(root);
      } finally {
        if (user !== own) become?.(own);
      }
      expect(readdirSync(work)).toEqual(['beside']);
      expect(listing(victim)).toEqual(before);
    }),
    { numRuns: 150 },
  );
});

test('a link is removed, and what it points to stays; what is missing is fine', async () => {
  const place = makePlace();
  const victim = makeVictim(place);
  const before = listing(victim);
  symlinkSync(victim, join(place, 'link'));
  removeTree(join(place, 'link'));
  removeTree(join(place, 'link'));
  removeTree(join(place, 'none/such'));
  removeTree(join(victim, 'f1/below/a/file'));
  await removeTreeInTurns(join(place, 'none'));
  expect(listing(victim)).toEqual(before);
  expect(readdirSync(place)).toEqual(['victim']);
});

test('what names no file of a directory is refused', () => {
  const place = makePlace();
  for (const path of ['/', 'relative', `${place}/`, `${place}/.`, `${place}/..`, `${place}/a\0b`])
    expect(() => {
      removeTree(path);
    }).toThrow();
  expect(existsSync(place)).toBe(true);
});

/** Directories one in another, each with a file, some of them closed. */
const nest = (directory: string, depth: number): void => {
  let fd = openDirectory(directory);
  for (let level = 0; level < depth; level++) {
    mkdirSync(nameIn(fd, 'd'));
    writeFileSync(nameIn(fd, 'f'), '');
    const next = openDirectory(nameIn(fd, 'd'));
    if (level % 7 === 0) fchmodSync(fd, 0o500);
    closeSync(fd);
    fd = next;
  }
  closeSync(fd);
};

test('directories one in another beyond any path, and few are open at once', async () => {
  const place = makePlace();
  const deep = join(place, 'deep');
  mkdirSync(deep);
  nest(deep, 3000);
  const open = () => readdirSync('/proc/self/fd').length;
  const before = open();
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, open())), 1);
  await removeTreeInTurns(deep);
  clearInterval(timer);
  expect(existsSync(deep)).toBe(false);
  expect(most).toBeLessThan(before + 140);
});

test.runIf(hasNative())('nothing outside is lost while others swap directories for links', async () => {
  const place = makePlace();
  const victim = makeVictim(place);
  const before = listing(victim);
  const script = fileURLToPath(new URL('./swapper.test.support.js', import.meta.url));
  for (let round = 0; round < 8; round++) {
    const root = join(place, `root${String(round)}`);
    for (let at = 0; at < 8; at++) {
      mkdirSync(join(root, `d${String(at)}/inner`), { recursive: true });
      for (let file = 0; file < 31; file++) writeFileSync(join(root, `d${String(at)}/f${String(file)}`), '');
      symlinkSync(victim, join(root, `l${String(at)}`));
    }
    const swapper = spawn(process.execPath, [script, root, '8'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(swapper.stdout, 'data');
    await sleep(round);
    removeTree(root);
    swapper.kill('SIGKILL');
    await once(swapper, 'exit');
    expect(existsSync(root)).toBe(false);
  }
  expect(listing(victim)).toEqual(before);
});
