import { expect, test } from 'vitest';
import { compareDotted } from './dotted.ts';

test.each([
  ['12.10', '12.9', 1],
  ['570.26', '570.124.06', -1],
  ['6.1.0-13-amd64', '6.1', 0],
  ['3.2.0', '3.2', 0],
  ['5.15.167.4-microsoft-standard-WSL2', '3.2.0', 1],
])('%s against %s', (a, b, expected) => {
  expect(Math.sign(compareDotted(a, b))).toBe(expected);
});
