import { expect, test } from 'vitest';
import { parseStatedPolicy } from './stated-policy.ts';

test('a pattern ends at the last equals sign', () => {
  expect(parseStatedPolicy('a=b.csv=rtol:1e-06')).toEqual({
    pattern: 'a=b.csv',
    policy: { kind: 'numbers', rtol: 1e-6 },
  });
});

test.each(['table.csv', '=exact', 'table.csv=', 'table.csv=rtoll:1'])('%s is refused', (text) => {
  expect(() => parseStatedPolicy(text)).toThrow(expect.objectContaining({ code: 'COMPARE_POLICY_INVALID' }));
});
