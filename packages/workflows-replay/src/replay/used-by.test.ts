import { createPositions, type Run } from '@holotype/model';
import { expect, test } from 'vitest';
import { usedBy } from './used-by.ts';

const tree = [
  '/lib/a.py',
  '/lib/__pycache__/a.cpython-311.pyc',
  '/lib/b.py',
  '/lib/__pycache__/b.cpython-311.pyc',
  '/lib/c.txt',
].map((path) => ({ path }));
const trace: Run['trace'] = { mechanism: 'ptrace', complete: true, reasons: [] };

const runThatUsed = (...positions: readonly number[]) => {
  const used = createPositions();
  positions.forEach(used.add);
  return { used: used.text(), trace };
};

test('a source counts as read where its bytecode was, and other files where they were', () => {
  const isUsed = usedBy(runThatUsed(1), tree);
  expect(tree.map(({ path }) => isUsed(path))).toEqual([true, true, false, false, false]);
  expect(isUsed('/lib/not/in/the/tree')).toBe(true);
});

test('where nothing was watched everything may have been read', () => {
  expect(usedBy({ ...runThatUsed(1), trace: { ...trace, mechanism: 'none' } }, tree)('/lib/c.txt')).toBe(
    true,
  );
  expect(usedBy(undefined, tree)('/lib/c.txt')).toBe(true);
});
