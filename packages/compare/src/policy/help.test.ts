import { familyNames, kindNames, parsePolicy, policyText } from '@holotype/model';
import { expect, test } from 'vitest';
import { policyHelp } from './help.ts';

test('every kind and family has a line, with an example that is read as it is written', () => {
  const named = policyHelp.map(({ name }) => (name === 'exact' ? 'bytes' : name));
  expect(named).toEqual(expect.arrayContaining([...kindNames, ...familyNames, 'rtol, atol', 'unordered']));
  expect(new Set(named).size).toBe(named.length);
  for (const { name, summary, example } of policyHelp) {
    expect(policyText(parsePolicy(example)), name).toBe(example);
    expect(summary, name).toMatch(/^[^\n]{8,170}[^.\n]$/);
  }
});
