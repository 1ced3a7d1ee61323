import { openRoot } from '@holotype/host';
import { because, type Manifest } from '@holotype/model';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { belongings } from './belongings.ts';

const root = '/usr/local/bundle';
const gem = (version: string) => ({
  [`${root}/gems/fit-${version}/lib/fit.rb`]: '',
  [`${root}/specifications/fit-${version}.gemspec`]: `# stub: fit ${version} ruby lib\n`,
});
const of = (changed: Readonly<Record<string, string>>) =>
  belongings({
    manifest: {} as Manifest,
    sourceOf: (path) => (path.endsWith('.rb') ? 'pkg:gem/fit@1.0' : undefined),
    answered: new Set(),
    reasonOf: () => because('touched'),
    captured: openRoot(makeRoot(gem('1.0'))).files,
    changed: openRoot(makeRoot(changed)).files,
  });

test('a file of a gem belongs to it, with the versions where they are not the same', () => {
  const path = `${root}/gems/fit-1.0/lib/fit.rb`;
  expect(of(gem('1.0'))(path)).toEqual({ name: 'gem fit', purl: 'pkg:gem/fit@1.0' });
  expect(of(gem('1.1'))(path)?.versions).toEqual({ there: '1.0', here: '1.1' });
  expect(of(gem('1.1'))(`${root}/gems/fit-1.1/lib/new`)?.name).toBe('gem fit');
  // A root of files alone says nothing of versions.
  expect(of({})(path)?.versions).toBeUndefined();
  expect(of(gem('1.0'))(`${root}/gems/other-1.0/a`)).toBeUndefined();
});
