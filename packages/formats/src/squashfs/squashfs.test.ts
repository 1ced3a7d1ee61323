import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '@holotype/host';
import { compareTreeOrder, type Entry, rawToBytes } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { temporary } from '@holotype/test-support';
import { heldBySquashfs } from './holds.ts';
import { directory, file, imageOf, link, readBack } from './image.test.support.ts';

const noise = (length: number) =>
  Buffer.from(Array.from({ length }, (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 0xff));
const passwd = Buffer.from('root:x:0:0::/:\nann:x:1000:1000::/:\n');
const block = 128 * 1024;
const withHoles = Buffer.concat([Buffer.alloc(block), noise(block), Buffer.alloc(2 * block), noise(5)]);
const contents = [noise(1), noise(block), noise(block - 1), noise(3 * block + 9), withHoles, passwd];
const [one, whole, nearly, large] = contents as [Buffer, Buffer, Buffer, Buffer];

const named = { user: 'root', group: '' };
const tree: readonly Entry[] = [
  directory('/', named),
  directory('/etc', named),
  file('/etc/passwd', passwd, named),
  file('/etc/one', one, { ...named, mode: 0o4755, mtime: '1700000000.5' }),
  file('/etc/same', one, { ...named, xattrs: { 'user.a=b%': 'AP8=', 'security.capability': 'AQAA' } }),
  file('/etc/empty', Buffer.alloc(0), { user: 'ann', uid: 1000, gid: 4_294_967_294, mtime: '-5' }),
  file('/etc/whole', whole, { ...named, mtime: '4294967296' }),
  file('/etc/nearly', nearly, {
    ...named,
    xattrs: { 'user.a=b%': 'AP8=', 'system.posix_acl_access': 'AA==' },
  }),
  file('/etc/large', large, named),
  { ...file('/etc/zlarge', large, named), hardlink: '/etc/large' },
  file('/etc/holes', withHoles, named),
  link('/etc/link', `/${'far/'.repeat(500)}\xe9`, named),
  { ...directory('/etc/fifo', named), type: 'fifo', mode: 0o600 },
  { ...directory('/etc/null', named), type: 'character-device', major: 4095, minor: 1_048_575 },
  { ...directory('/etc/sda', named), type: 'block-device', major: 8, minor: 16 },
  { ...directory('/etc/odd', named), type: 'block-device', major: 4096, minor: 0 },
];
const sorted = tree.toSorted((a, b) => compareTreeOrder(a.path, b.path));
const held = sorted.flatMap((entry) => heldBySquashfs(entry) ?? []);

test('what is written comes back, but what SquashFS has no place for', async () => {
  const image = await imageOf(tree, contents);
  expect(await readBack(image, 4096)).toEqual(held);
  const lost = sorted.filter((entry) => {
    const { path } = entry;
    const found = held.find((other) => other.path === path);
    return (
      found?.mtime !== entry.mtime ||
      (found.xattrs?.['system.posix_acl_access'] ?? '') !== (entry.xattrs?.['system.posix_acl_access'] ?? '')
    );
  });
  expect(lost.map(({ path }) => path)).toEqual([
    '/etc/empty',
    '/etc/nearly',
    '/etc/odd',
    '/etc/one',
    '/etc/whole',
  ]);
});

test('equal arguments give equal bytes, and zeros and equal contents take no room', async () => {
  const image = await imageOf(tree, contents);
  expect(image.equals(await imageOf(tree, [...contents, large, one]))).toBe(true);
  const zeros = Buffer.alloc(64 * block);
  const holes = [directory('/'), file('/a', zeros), file('/b', zeros)];
  expect((await imageOf(holes, [zeros])).length).toBe(4096);
  expect(await readBack(await imageOf(holes, [zeros]))).toMatchObject(holes);
});

test.runIf(findProgram('unsquashfs'))('unsquashfs lists the same', async () => {
  const path = join(temporary(), 'image');
  writeFileSync(path, await imageOf(tree, contents));
  const argv = ['-lln', '-UTC', path];
  const lines = execFileSync('unsquashfs', argv, { encoding: 'latin1' }).split('\n');
  const found = lines.filter((line) => line.includes('squashfs-root/'));
  expect(found.length).toBe(held.length - 1);
  const lineOf = (name: string) => found.find((line) => line.includes(`/etc/${name}`)) ?? '';
  expect(lineOf('one')).toMatch(/^-rwsr-xr-x 0\/0 +1 2023-11-14 22:13/);
  expect(lineOf('empty')).toMatch(/^-rw-r--r-- 1000\/4294967294 +0 1970-01-01 00:00/);
  expect(lineOf('sda')).toMatch(/^brwxr-xr-x 0\/0 +8, 16 /);
  expect(lineOf('link')).toContain('\xe9');
});

test('a directory of many blocks is found again, name by name', async () => {
  const many = Array.from({ length: 5000 }, (_, at) => directory(`/d/${String(at).padStart(8, '0')}`));
  const image = await imageOf([directory('/'), directory('/d'), ...many]);
  expect((await readBack(image)).map(({ path }) => path)).toEqual([
    '/',
    '/d',
    ...many.map(({ path }) => path),
  ]);
});

const names = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\0/]/g, '_')
    .replace(/^\.{1,2}$/, '_'),
);
const someFile = fc.record({
  name: names,
  content: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  seconds: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
});

test('any names, modes, owners, times and contents come back', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(someFile, { selector: ({ name }) => name, maxLength: 40 }),
      async (files) => {
        const entries = [
          directory('/'),
          ...files.map(({ name, content, mode, uid, seconds }) =>
            file(`/${name}`, content, { mode, uid, mtime: String(seconds) }),
          ),
        ].sort((a, b) => compareTreeOrder(a.path, b.path));
        const image = await imageOf(
          entries,
          files.map(({ content }) => content),
        );
        const found = await readBack(image);
        expect(found).toEqual(entries);
        expect(found.every(({ path }) => rawToBytes(path).length > 0)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});
