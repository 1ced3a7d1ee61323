import { expect, test } from 'vitest';
import { OptionError, readSeconds, readSize } from './option-values.ts';

test.each([
  ['1000', 1000],
  ['0', 0],
  ['1G', 1e9],
  ['500M', 500e6],
  ['1.5k', 1500],
  ['2tb', 2e12],
])('%s is %d bytes', (text, bytes) => {
  expect(readSize('--max-output', text)).toBe(bytes);
});

test.each(['', 'abc', '-1', '1 G', '1GiB', '0x10', 'Infinity', '1e3', '99999999T'])(
  '%j is no size',
  (text) => {
    expect(() => readSize('--max-output', text)).toThrow(OptionError);
  },
);

test.each([
  ['1', 1],
  ['0.5', 0.5],
  ['86400', 86_400],
])('%s is %d seconds', (text, seconds) => {
  expect(readSeconds('--timeout', text)).toBe(seconds);
});

test.each(['', 'abc', '0', '-1', '1h', 'NaN', '99999999'])('%j is not a number of seconds', (text) => {
  expect(() => readSeconds('--timeout', text)).toThrow(`--timeout ${text} is not a number of seconds`);
});
