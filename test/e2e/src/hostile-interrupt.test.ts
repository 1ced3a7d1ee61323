import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { holotype, startHolotype } from './hostile/cli.ts';
import { listing } from './hostile/listing.ts';
import { type Machine, makeMachine } from './hostile/machine.ts';
import { noise } from './hostile/root.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();
let machine: Machine;
const at = (name: string) => `${machine.directory}/${name}`;
beforeAll(async () => {
  machine = await makeMachine(finished, { 'opt/noise': noise('large', 40 * 1024 * 1024) });
});

const apart = ['store', 'other', 'large', 'root'];

/** Starts a run and presses Ctrl-C once `ready`; nothing may be left of it. */
const interrupt = async (argv: readonly string[], ready: () => boolean) => {
  const before = listing(machine.directory, apart);
  const { process: running, ended } = startHolotype(argv, { cwd: machine.directory });
  while (!ready() && running.exitCode === null) await sleep(1);
  running.kill('SIGINT');
  const done = await ended;
  expect([done.code, done.signal, done.stderr]).toEqual([130, undefined, done.stderr]);
  expect(listing(machine.directory, apart)).toEqual(before);
  return done.stderr.trimEnd().split('\n').at(-1);
};
const stopped =
  'stopped; downloads are kept, no partial output is left, and the same command continues from there';

test('Ctrl-C while a server says nothing; the next run finishes', async () => {
  machine.server.behave('stalled');
  const argv = ['rebuild', 'thin.capsule', '--form', 'check', '--store', 'other'];
  const asked = machine.server.asked.length;
  expect(await interrupt(argv, () => machine.server.asked.length > asked)).toBe(
    'hint: run it again: finished downloads are kept',
  );
  machine.server.behave('whole');
  expect((await holotype(argv, { cwd: machine.directory })).code).toBe(0);
});

test('Ctrl-C while a large file is hashed', async () => {
  mkdirSync(at('large'));
  const file = openSync(at('large/zeros'), 'w');
  ftruncateSync(file, 16 * 1024 ** 3);
  closeSync(file);
  const argv = ['capture', '--root', 'large', '--include', '/zeros', '-o', 'b.cap', '--store', 'store'];
  expect(await interrupt(argv, () => existsSync(at('b.cap.partial/tree')))).toBe(stopped);
});

test.each([
  [
    'packs are written; the earlier lock stays',
    ['lock', 'a.cap', '--offline'],
    'a.cap/packs.partial/pack.partial',
  ],
  ['a capsule is written', ['pack', 'a.cap', '-o', 'b.capsule'], 'b.capsule.partial'],
  ['a directory is written', ['rebuild', 'full.capsule', '-o', 'r'], 'r.partial'],
  ['a tar is written', ['rebuild', 'full.capsule', '--form', 'tar', '-o', 'r'], 'r.partial'],
  ['an image is written', ['rebuild', 'full.capsule', '--form', 'oci', '-o', 'r'], 'r.partial'],
  ['a SIF is written', ['rebuild', 'full.capsule', '--form', 'sif', '-o', 'r'], 'r.partial'],
])('Ctrl-C while %s', async (_, argv, partial) => {
  expect(await interrupt([...argv, '--store', 'store'], () => existsSync(at(partial)))).toBe(stopped);
});
