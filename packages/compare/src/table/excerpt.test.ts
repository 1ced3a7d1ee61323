import { expect, test } from 'vitest';
import { bytesOf } from '../fixture.test.support.ts';
import { tableDifferences } from './excerpt.ts';

test('the rows that differ, cell by cell', () => {
  const expected = bytesOf('model,rmse\na,0.5\nb,0.25\nc,1\n');
  const actual = bytesOf('model,rmse\na,0.5001\nb,0.35\nc,2\nd,3\n');
  expect(tableDifferences(expected, actual, { rtol: 0.01 }, 'csv', 2)).toEqual({
    headers: ['model', 'rmse'],
    rows: [
      {
        row: 2,
        cells: [
          { expected: 'b', actual: 'b', differs: false },
          { expected: '0.25', actual: '0.35', differs: true },
        ],
      },
      {
        row: 3,
        cells: [
          { expected: 'c', actual: 'c', differs: false },
          { expected: '1', actual: '2', differs: true },
        ],
      },
    ],
    differing: 3,
  });
});

test('of a wide table the first column and those that differ', () => {
  const wide = (last: string) =>
    bytesOf(`${Array.from({ length: 50 }, (_, at) => `c${at}`).join()}\n${'1,'.repeat(49)}${last}\n`);
  const excerpt = tableDifferences(wide('1'), wide('2'), {}, 'csv', 5);
  expect(excerpt?.headers).toEqual(['c0', 'c49']);
  expect(excerpt?.rows[0]?.cells.map(({ differs }) => differs)).toEqual([false, true]);
});

test('a table that cannot be read gives none', () => {
  expect(tableDifferences(bytesOf('a\n"b'), bytesOf('a\nb'), {}, 'csv', 5)).toBeUndefined();
});
