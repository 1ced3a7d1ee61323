import { chmodSync, chownSync, existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTemporaryDirectory } from './local-files.ts';
import { lstat } from '../native/stat.ts';
import { lendAccess } from './owner-access.ts';
import { removeTree } from './remove-tree.ts';

const ordinary = process.getuid?.() === 0 ? 65534 : (process.getuid?.() ?? 0);
const modeOf = (path: string) => statSync(path).mode & 0o7777;

test('closed directories of the user are opened while they are read, and closed again', () => {
  const place = makeTemporaryDirectory('holotype-access-test');
  const [closed, open] = [join(place, 'closed'), join(place, 'open')];
  for (const path of [closed, open]) {
    mkdirSync(path);
    chownSync(path, ordinary, ordinary);
  }
  chmodSync(closed, 0o1020);
  {
    using access = lendAccess(ordinary);
    for (const path of [closed, open]) {
      const stat = lstat(path);
      if (stat) access.to(path, stat);
    }
    expect(modeOf(closed)).toBe(0o1520);
    expect(modeOf(open)).toBe(0o755);
  }
  expect(modeOf(closed)).toBe(0o1020);
  removeTree(place);
});

test("somebody else's directory stays as it is", () => {
  const place = makeTemporaryDirectory('holotype-access-test');
  chmodSync(place, 0o000);
  using access = lendAccess(ordinary + 1);
  access.to(place, { type: 'directory', mode: 0, uid: ordinary });
  expect(modeOf(place)).toBe(0);
  removeTree(place);
});

test('a tree goes whatever modes its directories have, and what a link points to stays', () => {
  const [place, outside] = [
    makeTemporaryDirectory('holotype-access-test'),
    makeTemporaryDirectory('holotype-access-test'),
  ];
  mkdirSync(join(place, 'a/b'), { recursive: true });
  writeFileSync(join(place, 'a/b/file'), '');
  symlinkSync(outside, join(place, 'a/link'));
  chmodSync(outside, 0o500);
  for (const name of ['a/b', 'a']) chmodSync(join(place, name), 0);
  removeTree(place);
  expect(modeOf(outside)).toBe(0o500);
  expect(existsSync(place)).toBe(false);
  expect(existsSync(outside)).toBe(true);
  removeTree(outside);
});
