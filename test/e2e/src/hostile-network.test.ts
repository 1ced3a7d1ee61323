import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { openCapture } from '@holotype/capsule';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import {
  failure,
  lockCapture,
  type Machine,
  makeMachine,
  plain,
  rebuildTo,
  shortStore,
} from './hostile/machine.ts';
import type { Manner } from './hostile/server.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
beforeAll(async () => {
  machine = await makeMachine(finished);
});
afterEach(() => {
  machine.server.behave('whole');
  for (const name of ['r', 'other']) rmSync(`${machine.directory}/${name}`, { recursive: true, force: true });
});

const rebuildThin = (store: string) =>
  rebuildTo(machine.thin, `${machine.directory}/r`, shortStore(`${machine.directory}/${store}`));
const objectOf = (store: string) => {
  const sha256 = openCapture(machine.capture).lock?.artifacts[0]?.sha256 ?? '';
  return `${machine.directory}/${store}/objects/${sha256.slice(0, 2)}/${sha256}`;
};
const turn = (path: string) => {
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(path, bytes);
};

test.each<[Manner, string]>([
  ['absent', 'NET_NOT_FOUND: http://SERVER/tool_1.0-1_amd64.deb answers 404'],
  ['other bytes', 'NET_DIGEST_MISMATCH: http://SERVER/tool_1.0-1_amd64.deb has sha256 HASH, expected HASH'],
  ['cut', 'NET_TRUNCATED: http://SERVER/tool_1.0-1_amd64.deb ended too early'],
  ['stalled', 'NET_STALLED: http://SERVER/tool_1.0-1_amd64.deb stopped sending'],
])('an artifact that is %s: nothing is written, and the next run finishes', async (manner, refusal) => {
  machine.server.behave(manner);
  const before = listing(machine.directory);
  expect(await failure(() => rebuildThin('other'), machine.directory)).toBe(refusal);
  expect(listing(machine.directory, ['other'])).toEqual(before);
  expect(listing(machine.directory).filter((line) => line.startsWith('other/objects/'))).toEqual([]);
  machine.server.behave('whole');
  expect(await failure(() => rebuildThin('other'))).toBe('none');
});

test('a package that cannot be had is an answer of the lock, and its bytes are kept', async () => {
  machine.server.behave('absent');
  const done = await lockCapture(machine.capture, shortStore(`${machine.directory}/other`), machine.server);
  expect(done.lock.packages.map(({ answer, evidence }) => [answer, plain(evidence, '')])).toEqual([
    [
      'gone',
      'no index names it; looked for by name at the mirrors given; NET_NOT_FOUND: http://SERVER/tool_1.0-1_amd64.deb answers 404',
    ],
  ]);
  expect(done.lock.artifacts).toEqual([]);
  expect(
    await failure(() =>
      rebuildTo(machine.capture, `${machine.directory}/r`, shortStore(`${machine.directory}/other`)),
    ),
  ).toBe('none');
  machine.server.behave('whole');
  await lockCapture(machine.capture, shortStore(machine.store), machine.server);
});

test('what was damaged in the store is fetched again', async () => {
  turn(objectOf('store'));
  expect(await failure(() => rebuildThin('store'))).toBe('none');
  turn(objectOf('store'));
  const packed = await holotype(['pack', 'a.cap', '--full', '-o', 'again.capsule', '--store', 'store'], {
    cwd: machine.directory,
  });
  expect(packed.code).toBe(0);
  expect(readFileSync(`${machine.directory}/again.capsule`).equals(readFileSync(machine.full))).toBe(true);
  rmSync(`${machine.directory}/again.capsule`);
});

test('where it cannot be fetched again, it is named and forgotten', async () => {
  turn(objectOf('store'));
  const before = listing(machine.directory, ['store']);
  const done = await holotype(
    ['rebuild', 'thin.capsule', '--form', 'tar', '-o', 'r', '--offline', '--store', 'store'],
    { cwd: machine.directory },
  );
  expect(plain(failureOf(done), machine.directory)).toBe(
    'NET_OFFLINE: Offline: http://SERVER/tool_1.0-1_amd64.deb is not in the store',
  );
  expect(done.code).toBe(10);
  expect(listing(machine.directory, ['store'])).toEqual(before);
  expect(await failure(() => rebuildThin('store'))).toBe('none');
});
