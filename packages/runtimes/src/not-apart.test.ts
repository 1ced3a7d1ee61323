import { notIsolated } from '@holotype/host';
import { expect, test } from 'vitest';
import { notApart } from './not-apart.ts';

const apart = {
  ...notIsolated,
  ...({ network: 'none', files: 'own', processes: true, signals: true, sysReadOnly: true } as const),
};

test('what is kept apart is not listed, and all else is', () => {
  expect(notApart(apart)).toEqual([]);
  expect(notApart({ ...apart, network: 'refused', files: 'names', processes: false })).toEqual([
    'services on local sockets',
    'names and sizes of files',
    'the list of processes',
  ]);
  expect(notApart({ ...apart, files: 'write' })).toEqual(['files that this user may read and write']);
  expect(notApart(notIsolated)).toEqual([
    'files that this user may read',
    'processes of this user',
    'the network',
    '/sys',
  ]);
});
