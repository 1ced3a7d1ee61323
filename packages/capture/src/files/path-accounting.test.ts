import { expect, test } from 'vitest';
import { because, reasonText } from '@holotype/model';
import { PathAccounting } from './path-accounting.ts';

test('every path is counted once, sizes of files only, and rows come in one order', () => {
  const accounting = new PathAccounting();
  accounting.add('left-out', because('left-out-place', 'cache'), 100);
  accounting.add('unmanaged', because('no-package'), 1);
  accounting.add('packaged', because('not-a-file'), undefined);
  accounting.add('packaged', because('as-shipped'), 5);
  accounting.add('packaged', because('as-shipped'), 0);
  accounting.add('left-out', because('left-out-place', 'logs'), 200);
  accounting.add('left-out', because('left-out-place', 'a'), 100);
  expect(
    accounting.rows().map((row) => [row.class, reasonText(row.reason), row.paths, row.files, row.bytes]),
  ).toEqual([
    ['packaged', 'as shipped', 2, 2, 5],
    ['packaged', 'directories, links and nodes', 1, 0, 0],
    ['unmanaged', 'in no package', 1, 1, 1],
    ['left-out', 'logs', 1, 1, 200],
    ['left-out', 'a', 1, 1, 100],
    ['left-out', 'cache', 1, 1, 100],
  ]);
});
