import { expect, test } from 'vitest';
import { compareLosses, isPredicted } from './compare-losses.ts';

const loss = (code: string, count: number) => ({ step: 'delta', code, what: code, count, examples: [] });
const fidelity = { identical: 0, total: 10, notHeld: [], differences: [], differenceCount: [] };

test('what is found is set against all losses that look like it', () => {
  const losses = [loss('NANOSECONDS', 3), loss('EARLY_TIMES', 1)];
  const rows = (count: number) =>
    compareLosses(losses, { ...fidelity, differenceCount: [{ cause: 'mtime', count }] });
  expect(rows(4)).toEqual([{ aspect: 'mtime', found: 4, notHeld: 0, predicted: 4 }]);
  expect(rows(4).every(isPredicted)).toBe(true);
  expect(rows(5).every(isPredicted)).toBe(false);
});

test('what a user cannot hold in a directory is no loss of the build', () => {
  const rows = compareLosses([], { ...fidelity, notHeld: [{ kind: 'owner', count: 10 }] });
  expect(rows).toEqual([{ aspect: 'owner', found: 0, notHeld: 10, predicted: 0 }]);
  expect(rows.every(isPredicted)).toBe(true);
});
