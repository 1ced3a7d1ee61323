import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { native } from './index.ts';

test.each([
  [true, 'dir', 'pass NATIVE_THERE'],
  [false, 'dir', 'warn NATIVE_MISSING'],
  [false, 'tar', 'pass NATIVE_NOT_NEEDED'],
] as const)('calls there: %s, form %s', (there, form, expected) => {
  const { abilities } = inputOf(machine, machine);
  const input = inputOf(machine, machine, { form, abilities: { ...abilities, native: there } });
  expect(answersOf(native.check(input))).toEqual([expected]);
});
