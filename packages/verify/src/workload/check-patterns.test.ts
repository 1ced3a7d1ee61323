import { expect, test } from 'vitest';
import { checkPatterns } from './check-patterns.ts';
import { requestOf } from './sample.test.data.ts';

const slow = `${'*a'.repeat(100)}b`;
const there = { ['a'.repeat(200)]: '' };
const tooSlow = expect.objectContaining({ code: 'VERIFY_PATTERN_TOO_SLOW' }) as Error;

test('patterns that match in time are fine, whatever they match', () => {
  const { run } = requestOf({ there: { 'a.csv': '1' }, here: {}, policies: ['*.csv=exact', 'none=ignore'] });
  expect(() => {
    checkPatterns(run);
  }).not.toThrow();
});

test('a policy or a claim that would be matched without end is refused', () => {
  const ofPolicy = requestOf({ there, here: {}, policies: [`${slow}=ignore`] }).run;
  const ofClaim = requestOf({ there, here: {}, claims: [`C=${slow}`] }).run;
  for (const run of [ofPolicy, ofClaim])
    expect(() => {
      checkPatterns(run, 200);
    }).toThrow(tooSlow);
});

test('an output whose name is none is refused', () => {
  const { run } = requestOf({ there: { 'a.csv': '1' }, here: {} });
  const outputs = run.outputs.map((output) => ({ ...output, path: '/x/%zz' }));
  expect(() => {
    checkPatterns({ ...run, outputs });
  }).toThrow(expect.objectContaining({ code: 'TREE_PATH_INVALID' }) as Error);
});
