import { expect, test } from 'vitest';
import { installedPaths } from './context.ts';

test('in a node_modules only its own packages are Holotype; a checkout is whole', () => {
  expect(installedPaths({ installation: '/p/node_modules' })).toEqual([
    '/p/node_modules/holotype',
    '/p/node_modules/@holotype',
  ]);
  expect(installedPaths({ installation: '/opt/holotype' })).toEqual(['/opt/holotype']);
});
