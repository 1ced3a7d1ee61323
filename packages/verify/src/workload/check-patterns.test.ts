import { expect, test } from 'vitest';
import { checkPatterns } from './check-patterns.ts';
import { requestOf } from './sample.test.data.ts';

const slow = Array.from({ length: 200 }, () => '{a*/,b[ab]/}'.repeat(80));
const there = { ['a'.repeat(200)]: '' };
const tooSlow = expect.objectContaining({ code: 'VERIFY_PATTERN_TOO_SLOW' }) as Error;

test('patterns that match in time are fine, whatever they match', () => {
  const { run } = requestOf({ there: { 'a.csv': '1' }, here: {}, policies: ['*.csv=exact', 'none=ignore'] });
  expect(() => {
    checkPatterns(run);
  }).not.toThrow();
});

test('policies or claims that would take too long to match are refused', () => {
  const ofPolicy = requestOf({ there, here: {}, policies: slow.map((one) => `${one}=ignore`) }).run;
  const ofClaim = requestOf({ there, here: {}, claims: slow.map((one) => `C=${one}`) }).run;
  for (const run of [ofPolicy, ofClaim])
    expect(() => {
      checkPatterns(run, 20);
    }).toThrow(tooSlow);
});

test('an output whose name is none is refused', () => {
  const { run } = requestOf({ there: { 'a.csv': '1' }, here: {} });
  const outputs = run.outputs.map((output) => ({ ...output, path: '/x/%zz' }));
  expect(() => {
    checkPatterns({ ...run, outputs });
  }).toThrow(expect.objectContaining({ code: 'TREE_PATH_INVALID' }) as Error);
});
