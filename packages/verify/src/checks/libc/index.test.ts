import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { libc } from './index.ts';

test('the environment brings its own, whatever the host has', () => {
  const findings = libc.check(inputOf(machine, {}));
  expect(answersOf(findings)).toEqual(['pass LIBC_ITS_OWN']);
  expect(findings[0]?.evidence).toBe('environment: glibc 2.36; this host: not known');
});

test('nothing is said of a C library that was not found', () => {
  expect(libc.check(inputOf({}, machine))).toEqual([]);
});
