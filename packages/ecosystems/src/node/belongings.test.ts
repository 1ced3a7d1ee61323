import { openRoot } from '@holotype/host';
import { because, type Manifest } from '@holotype/model';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { belongings } from './belongings.ts';

test('a file of a package that no registry gives belongs to it by its name and version', () => {
  const place = '/srv/p/node_modules/@ada/fit';
  const { files } = openRoot(
    makeRoot({
      [`${place}/package.json`]: '{"name":"@ada/fit","version":"1.0.0"}',
      [`${place}/fit.node`]: 'built here',
      '/srv/p/node_modules/other/package.json': '{"version":"2.0.0"}',
    }),
  );
  const of = belongings({
    manifest: {} as Manifest,
    sourceOf: () => undefined,
    reasonOf: () => because('touched'),
    answered: new Set(['pkg:npm/%40ada/fit@1.0.0', 'pkg:npm/other@1.0.0']),
    captured: files,
    changed: files,
  });
  expect(of(`${place}/fit.node`)).toEqual({ name: 'npm package @ada/fit', purl: 'pkg:npm/%40ada/fit@1.0.0' });
  expect(of('/srv/p/node_modules/other/index.js')).toBeUndefined();
  expect(of('/srv/p/index.js')).toBeUndefined();
});
