import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { makeMachine } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';

const finished = atEnd();

test('pack --public includes what nobody forbids, and names what it knows nothing of', async () => {
  const machine = await makeMachine(finished);
  const argv = ['pack', 'a.cap', '--full', '--public', '-o', 'public.capsule', '--store', 'store'];
  const packed = await holotype(argv, { cwd: machine.directory });
  expect([packed.code, packed.stderr]).toEqual([0, packed.stderr]);
  expect(packed.stdout).toMatch(
    /of 1 package it is not known whether they may be passed on: pkg:deb\/\S+tool@1/,
  );
  expect(readFileSync(`${machine.directory}/public.capsule`).equals(readFileSync(machine.full))).toBe(true);
  const told = await holotype([...argv, '--force', '--json'], { cwd: machine.directory });
  expect(JSON.parse(told.stdout)).toMatchObject({ full: true, withheld: [], unknown: [expect.any(String)] });
});

test('files in the capsule itself that may not be passed on are refused by name', async () => {
  const machine = await makeMachine(finished, { 'usr/local/MATLAB/R2024a/bin/matlab': 'a program' });
  const refused = await holotype(['pack', 'a.cap', '--public', '-o', 'public.capsule'], {
    cwd: machine.directory,
  });
  expect(failureOf(refused)).toMatch(
    /^PACK_NOT_PUBLIC: 1 file may not be passed on, first \/usr\/local\/MATLAB/,
  );
});
