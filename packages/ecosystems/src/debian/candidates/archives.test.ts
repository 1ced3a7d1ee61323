import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { poolUrl, releaseFolder, toBases } from './archives.ts';

const makeRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-root-'));
  mkdirSync(join(root, 'etc/apt/mirrors'), { recursive: true });
  writeFileSync(
    join(root, 'etc/apt/mirrors/debian.list'),
    '# comment\nhttps://mirror.example/debian\tpriority:1\n\nhttp://other.mirror.example/debian/\n',
  );
  return openRoot(root);
};

test.each([
  ['http://mirror.example/debian', ['http://mirror.example/debian/']],
  ['file:/srv/a b/', ['file:///srv/a%20b/']],
  ['copy:///srv/apt', ['file:///srv/apt/']],
  // Debian's cloud images.
  [
    'mirror+file:///etc/apt/mirrors/debian.list',
    ['https://mirror.example/debian/', 'http://other.mirror.example/debian/'],
  ],
  [
    'mirror+file:/etc/apt/mirrors/debian.list/',
    ['https://mirror.example/debian/', 'http://other.mirror.example/debian/'],
  ],
  ['mirror+file:/etc/apt/mirrors/none.list', []],
  ['cdrom:[Debian]/', []],
  ['tor+http://mirror.example/', []],
])('%s is fetched from %j', (uri, bases) => {
  expect(toBases(makeRoot(), uri)).toEqual(bases);
});

test('the Release file lies where apt looks for it', () => {
  const uri = 'http://mirror.example/debian/';
  expect(releaseFolder({ uri, suite: 'stable' })).toBe(`${uri}dists/stable/`);
  expect(releaseFolder({ uri, suite: './' })).toBe(uri);
  expect(releaseFolder({ uri, suite: 'x/amd64/' })).toBe(`${uri}x/amd64/`);
});

test('a pool path is quoted as apt quotes it', () => {
  expect(poolUrl('http://mirror.example/', 'pool/g++_4%3a1~2.deb')).toBe(
    'http://mirror.example/pool/g%2B%2B_4%253a1~2.deb',
  );
});
