import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '@holotype/model';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTemporaryDirectory } from '../../files/local-files.ts';
import { removeTree } from '../../files/remove-tree.ts';
import { lstat } from '../../native/stat.ts';
import { hashFile } from './hash-file.ts';
import { type KnownHashesOptions, openKnownHashes } from './known-hashes.ts';

let place = '';
beforeEach(() => {
  place = makeTemporaryDirectory('holotype-known');
});
afterEach(() => {
  removeTree(place);
});

/** When the files of a test are old enough. */
const later = () => Date.now() + 10_000;
const open = (options: Partial<KnownHashesOptions> = {}) =>
  openKnownHashes({ folder: join(place, 'hashes'), root: place, isRead: true, now: later, ...options });
const make = (name: string, content = name): string => {
  const path = join(place, name);
  writeFileSync(path, content);
  return path;
};
const asked = (path: string, wants: { md5?: boolean; sha1?: boolean; scan?: boolean } = {}) => ({
  ...{ path, md5: false, scan: false, ...wants },
});
const look = (path: string) => {
  const stat = lstat(path);
  if (!stat) throw new Error(`nothing at ${path}`);
  return stat;
};
const get = (known: ReturnType<typeof open>, path: string, wants = {}) =>
  known.get(asked(path, wants), look(path));
/** Reads these, and keeps what they hold. */
const learn = (
  paths: readonly string[],
  options: Partial<KnownHashesOptions> = {},
  wants = {},
  all = false,
) => {
  const known = open(options);
  for (const path of paths)
    if (!get(known, path, wants)) known.add(asked(path, wants), hashFile(asked(path, wants)));
  known.save(all);
};
const stored = () => readdirSync(join(place, 'hashes')).map((name) => join(place, 'hashes', name));

test('what was read is known by another process, as long as nothing of it changes', () => {
  const path = make('a');
  expect(get(open(), path)).toBeUndefined();
  learn([path]);
  expect(get(open(), path)).toEqual(hashFile(asked(path)));
  expect(get(open({ isRead: false }), path)).toBeUndefined();
  const stat = look(path);
  const others = [
    { size: 2 },
    { mtime: '1' },
    { mtime: `${stat.mtime}1` },
    { ctime: (stat.ctime ?? 0) - 1 },
    { ctimeNs: (stat.ctimeNs ?? 0) ^ 1 },
    { ino: stat.ino + 1 },
    { ino: stat.ino + 2 ** 32 },
    { dev: '0:0' },
    { ctime: undefined },
    { type: 'symlink' as const },
  ];
  for (const other of others)
    expect(open().get(asked(path), { ...stat, ...other }), JSON.stringify(other)).toBeUndefined();
});

test('a file with another content and the size and times of before is read', async () => {
  const path = make('a', 'before');
  utimesSync(path, 1000, 1000);
  learn([path]);
  const before = look(path);
  await setTimeout(50);
  // As rsync and tar put a file back.
  writeFileSync(path, 'BEFORE');
  utimesSync(path, 1000, 1000);
  const { size, mtime, ino } = look(path);
  expect({ size, mtime, ino }).toEqual({ size: before.size, mtime: before.mtime, ino: before.ino });
  expect(get(open(), path)).toBeUndefined();
});

test('what changed less than two seconds ago is not kept', () => {
  const path = make('a');
  learn([path], { now: Date.now });
  expect(get(open(), path)).toBeUndefined();
});

test('what is asked beyond what was read is read', () => {
  const path = make('a');
  learn([path]);
  expect(get(open(), path, { md5: true })).toBeUndefined();
  expect(get(open(), path, { scan: true })).toBeUndefined();
  learn([path], {}, { md5: true, scan: true });
  expect(get(open(), path, { md5: true, scan: true })).toEqual(hashFile(asked(path, { md5: true })));
  expect(get(open(), path, { sha1: true })).toBeUndefined();
  const key = make('key', '-----BEGIN RSA PRIVATE KEY-----');
  learn([key], {}, { scan: true });
  expect(get(open(), key, { scan: true })).toBeUndefined();
});

test('a look at everything forgets what is gone, another one adds to what is known', () => {
  const [a, b, c] = [make('a'), make('b'), make('c')];
  learn([a, b]);
  learn([c]);
  expect([a, b, c].map((path) => get(open(), path) !== undefined)).toEqual([true, true, true]);
  learn([a, c], {}, {}, true);
  expect([a, b, c].map((path) => get(open(), path) !== undefined)).toEqual([true, false, true]);
});

test('thousands of files stay apart, in little room', () => {
  const paths = Array.from({ length: 3000 }, (_, index) => make(`f${String(index)}`));
  learn(paths);
  const known = open();
  for (const path of paths) expect(get(known, path)?.sha256).toBe(sha256(path.slice(place.length + 1)));
  expect(statSync(stored()[0] ?? '').size).toBeLessThan(3000 * 70 + 10_000);
});

test('a changed file has one row, whatever was known of it', () => {
  const path = make('a');
  for (const content of ['one', 'three', 'fourth']) {
    writeFileSync(path, content);
    learn([path]);
  }
  expect(get(open(), path)?.sha256).toBe(sha256('fourth'));
  const size = statSync(stored()[0] ?? '').size;
  learn([make('b')]);
  expect(statSync(stored()[0] ?? '').size).toBe(size + 68);
});

test('a damaged, cut or foreign file of hashes is as none', () => {
  const path = make('a');
  learn([path]);
  const [file = ''] = stored();
  const whole = readFileSync(file);
  const damage: readonly (readonly [string, Buffer])[] = [
    ['empty', Buffer.alloc(0)],
    ['cut', whole.subarray(0, -1)],
    ['longer', Buffer.concat([whole, Buffer.alloc(68)])],
    ['other words', Buffer.from('{"rows": 1e9}')],
    ['no JSON', Buffer.concat([Buffer.from('holotype hashes 1 ['), whole.subarray(19)])],
    ['more rows', Buffer.from(whole.toString('latin1').replace('"rows":1', '"rows":9'), 'latin1')],
    ['many rows', Buffer.from(whole.toString('latin1').replace('"rows":1} ', '"rows":1e9'), 'latin1')],
    ...[0, 20, 8192, 8192 + 40, whole.length - 1].map((at) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      return [`a bit at ${String(at)}`, flipped] as const;
    }),
  ];
  for (const [what, bytes] of damage) {
    writeFileSync(file, bytes);
    expect(get(open(), path), what).toBeUndefined();
  }
  learn([path]);
  expect(get(open(), path)).toBeDefined();
});

test('hashes of another root, or that others may write, are not believed', () => {
  const path = make('a');
  learn([path]);
  expect(get(open({ root: '/' }), path)).toBeUndefined();
  const [file = ''] = stored();
  chmodSync(file, 0o644);
  expect(get(open(), path)).toBeUndefined();
  chmodSync(file, 0o600);
  expect(get(open(), path)).toBeDefined();
  chmodSync(dirname(file), 0o777);
  expect(get(open(), path)).toBeUndefined();
  // Nor is anything put there.
  learn([path, make('b')]);
  chmodSync(dirname(file), 0o700);
  expect(get(open(), join(place, 'b'))).toBeUndefined();
});

test('where nothing can be written nothing is kept, and nothing fails', () => {
  const path = make('a');
  make('hashes', 'a file');
  learn([path]);
  expect(get(open(), path)).toBeUndefined();
});

test('of many roots the hashes of the latest stay', () => {
  const path = make('a');
  for (let root = 0; root < 12; root++) {
    mkdirSync(join(place, String(root)));
    learn([path], { root: join(place, String(root)) });
  }
  expect(stored()).toHaveLength(8);
});

test('what was forgotten is not known', () => {
  const path = make('a');
  learn([path]);
  const known = open();
  known.forget();
  expect([get(known, path), get(open(), path), stored()]).toEqual([undefined, undefined, []]);
});
