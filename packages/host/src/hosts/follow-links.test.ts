import { closeSync, constants, mkdirSync, openSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { followLinks, type LastLink, type Look, parentOf, type RawPath } from '@holotype/model';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { standingIn } from './host-files.ts';
import { rootSource } from './root.ts';
import { makeTemporaryDirectory } from '../files/local-files.ts';
import { pathOf, pathOnly } from '../files/names-in.ts';
import { cString, errno, native } from '../native/library.ts';
import { removeTree } from '../files/remove-tree.ts';

const makePlace = (): RawPath => {
  const place = makeTemporaryDirectory('holotype-follow-test');
  onTestFinished(() => {
    removeTree(place);
  });
  return place;
};

const kinds: Readonly<Record<number, string>> = { 2: 'missing', 20: 'blocked', 40: 'circle' };
const kindOf = (code: number): string => kinds[code] ?? `errno ${String(code)}`;

const flagsFor = (last: LastLink) => pathOnly | (last === 'keep' ? constants.O_NOFOLLOW : 0);

/** Where the kernel goes from the machine's own root, or why it goes nowhere. */
const askKernel = (path: RawPath, last: LastLink): string => {
  try {
    const fd = openSync(Buffer.from(path, 'latin1'), flagsFor(last));
    try {
      return readlinkSync(pathOf(fd), { encoding: 'latin1' });
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return kindOf(-((error as { errno?: number }).errno ?? 0));
  }
};

/** The same as after a chroot: openat2(2) with RESOLVE_IN_ROOT. Linux before 5.6 and some containers lack it: ENOSYS, EPERM. */
const askKernelInRoot = (root: RawPath, path: RawPath, last: LastLink): string => {
  const call = native(
    'int64_t syscall(int64_t number, int64_t directory, const uint8_t *path, const uint8_t *how, int64_t size)',
  );
  const how = Buffer.from(new BigUint64Array([BigInt(flagsFor(last)), 0n, 0x10n]).buffer);
  const top = openSync(Buffer.from(root, 'latin1'), constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    const fd = call?.(437, top, cString(path), how, how.length) ?? -1;
    if (fd < 0) return kindOf(call ? errno() : 38);
    try {
      return readlinkSync(pathOf(fd), { encoding: 'latin1' }).slice(root.length) || '/';
    } finally {
      native('int close(int fd)')?.(fd);
    }
  } finally {
    closeSync(top);
  }
};

const ask = (path: RawPath, look: Look, last: LastLink): string => {
  const found = followLinks(path, look, { last });
  return found.kind === 'there' ? found.path : found.kind;
};

const name = fc.constantFrom('a', 'b', 'c', '\xff\n');
const part = fc.oneof({ weight: 8, arbitrary: name }, fc.constantFrom('.', '..', '', '../../../../../..'));
const way = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/'));
const place = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
const standing = fc.array(
  fc.tuple(
    place,
    fc.oneof({ weight: 3, arbitrary: fc.constant('directory' as const) }, fc.constant('file' as const), {
      weight: 3,
      arbitrary: fc.record({ from: fc.constantFrom('', '/'), to: way }),
    }),
  ),
  { maxLength: 24 },
);
type Tree = typeof standing extends fc.Arbitrary<infer T> ? T : never;

/** Nothing is made but in directories that were made here. `prefix`: of absolute targets. */
const makeTree = (root: RawPath, tree: Tree, prefix: RawPath): void => {
  const directories = new Set(['/']);
  const taken = new Set<RawPath>();
  for (const [path, what] of tree) {
    if (taken.has(path) || !directories.has(parentOf(path))) continue;
    taken.add(path);
    const at = Buffer.from(root + path, 'latin1');
    if (what === 'file') writeFileSync(at, '');
    else if (what === 'directory') {
      mkdirSync(at);
      directories.add(path);
    } else {
      const target = what.from === '' ? what.to : `${prefix}/${what.to}`;
      symlinkSync(Buffer.from(target === '' ? '.' : target, 'latin1'), at);
    }
  }
};

const lasts = ['follow', 'keep'] as const;
const paths = fc.array(way, { minLength: 1, maxLength: 12 });

test("a path leads where the kernel's leads, from the machine's own root", () => {
  const top = makePlace();
  const look = standingIn(rootSource('/'));
  let count = 0;
  fc.assert(
    fc.property(standing, paths, (tree, ways) => {
      const root = `${top}/${String(count++)}`;
      mkdirSync(root);
      makeTree(root, tree, root);
      for (const path of ways)
        for (const last of lasts)
          expect(ask(`${root}/${path}`, look, last)).toBe(askKernel(`${root}/${path}`, last));
    }),
    { numRuns: 150 },
  );
});

test("a path leads where the kernel's leads after a chroot", () => {
  const top = makePlace();
  // Nobody can be asked without openat2: what is left is the test above.
  if (askKernelInRoot(top, '/', 'follow') !== '/') return;
  let count = 0;
  fc.assert(
    fc.property(standing, paths, (tree, ways) => {
      const root = `${top}/${String(count++)}`;
      mkdirSync(root);
      makeTree(root, tree, '');
      const look = standingIn(rootSource(root));
      for (const path of ways)
        for (const last of lasts)
          expect(ask(`/${path}`, look, last)).toBe(askKernelInRoot(root, `/${path}`, last));
    }),
    { numRuns: 150 },
  );
});

test("the 40th link and the 41st are the kernel's", () => {
  const root = makePlace();
  for (let index = 0; index < 41; index++) symlinkSync(String(index + 1), `${root}/${String(index)}`);
  writeFileSync(`${root}/41`, '');
  const look = standingIn(rootSource('/'));
  for (const path of [`${root}/0`, `${root}/1`])
    expect(ask(path, look, 'follow')).toBe(askKernel(path, 'follow'));
  expect(askKernel(`${root}/0`, 'follow')).toBe('circle');
  expect(ask(`${root}/1`, look, 'follow')).toBe(`${root}/41`);
});
