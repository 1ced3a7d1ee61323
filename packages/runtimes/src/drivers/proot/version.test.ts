import { expect, test } from 'vitest';
import { crashesUnderSeccomp, knowsNewCalls, prootVersion } from './version.ts';

const debian12 = ` _____ _____              ___
|  __ \\  __ \\_____  _____|   |_
|   __/     /  _  \\/  _  \\    _|
|__|  |__|__\\_____/\\_____/\\____| 5.1.0

built-in accelerators: process_vm = yes, seccomp_filter = no
`;

test('the version stands at the end of the banner', () => {
  expect(prootVersion(debian12)).toEqual([5, 1]);
  expect(prootVersion('|__|  |__|__\\_____/\\_____/\\____| v5.4.0-5f780cba')).toEqual([5, 4]);
  expect(prootVersion('no version here')).toBeUndefined();
});

test('5.4 and later translate the newer calls; what is unknown counts as old', () => {
  expect(
    [
      [5, 1],
      [5, 3],
      [5, 4],
      [6, 0],
    ].map(([major = 0, minor = 0]) => knowsNewCalls([major, minor])),
  ).toEqual([false, false, true, true]);
  expect(knowsNewCalls(undefined)).toBe(false);
});

test('what prints no version goes without the filter, as 5.4 does; 5.1 keeps it', () => {
  const unnamed = debian12.replace('5.1.0', '-');
  expect(crashesUnderSeccomp(prootVersion(unnamed))).toBe(true);
  expect(crashesUnderSeccomp([5, 4])).toBe(true);
  expect(crashesUnderSeccomp(prootVersion(debian12))).toBe(false);
});
