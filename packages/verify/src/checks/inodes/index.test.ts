import { expect, test } from 'vitest';
import type { CheckInput } from '../../check.ts';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { inodes } from './index.ts';

const place = { name: '/home/me', device: '1', freeBytes: 1e12 };

test.each([
  ['dir', 1500, 'pass INODES_ENOUGH'],
  ['dir', 1499, 'fail INODES_TOO_FEW'],
  ['tar', 1, 'pass INODES_ENOUGH'],
  ['tar', 0, 'fail INODES_TOO_FEW'],
] as const)('%s with %d left', (form, freeInodes, expected) => {
  const input = inputOf(machine, machine, { form, output: { ...place, freeInodes } });
  expect(answersOf(inodes.check(input))).toEqual([expected]);
});

test('a file system that sets no number has enough', () => {
  expect(answersOf(inodes.check(inputOf(machine, machine, { output: place })))).toEqual([
    'pass INODES_UNLIMITED',
  ]);
});

test('a replay, which makes no tar, is not told to', () => {
  const output = { ...place, freeInodes: 0 };
  const nextOf = (choice: CheckInput['choice']) =>
    inodes.check(inputOf(machine, machine, { output, choice }))[0]?.next;
  expect(nextOf(['dir', 'sif'])).toBe(
    'choose another place, or --form sif, which is one file (quotas count files too)',
  );
  expect(nextOf(['dir'])).toBe('choose another place');
});
