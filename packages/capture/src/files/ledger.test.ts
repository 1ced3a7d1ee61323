import { expect, test } from 'vitest';
import { Ledger } from './ledger.ts';

test('every path is counted once, sizes of files only, and rows come in one order', () => {
  const ledger = new Ledger();
  ledger.add('left-out', 'cache', 100);
  ledger.add('unmanaged', 'in no package', 1);
  ledger.add('packaged', 'directories, links and nodes', undefined);
  ledger.add('packaged', 'as shipped', 5);
  ledger.add('packaged', 'as shipped', 0);
  ledger.add('left-out', 'logs', 200);
  ledger.add('left-out', 'a', 100);
  expect(ledger.rows().map((row) => [row.class, row.reason, row.paths, row.files, row.bytes])).toEqual([
    ['packaged', 'as shipped', 2, 2, 5],
    ['packaged', 'directories, links and nodes', 1, 0, 0],
    ['unmanaged', 'in no package', 1, 1, 1],
    ['left-out', 'logs', 1, 1, 200],
    ['left-out', 'a', 1, 1, 100],
    ['left-out', 'cache', 1, 1, 100],
  ]);
});
