import { openRoot } from '@holotype/host';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { gemUnit } from './unit.ts';

const root = '/var/lib/gems/3.1.0';
const makeFiles = () =>
  openRoot(
    makeRoot({
      [`${root}/gems/fit-1.0/lib/fit.rb`]: '',
      [`${root}/gems/fit-1.0/notes/deep.rb`]: '',
      [`${root}/gems/none-1.0/lib/none.rb`]: '',
      [`${root}/gems/grid-2.1/lib/grid.rb`]: '',
      [`${root}/extensions/x86_64-linux/3.1.0/fit-1.0/gem.build_complete`]: '',
      [`${root}/specifications/fit-1.0.gemspec`]: [
        '# stub: fit 1.0 ruby lib',
        '  s.add_runtime_dependency(%q<grid>.freeze, [">= 2.0"])',
        '  s.add_development_dependency(%q<none>.freeze, [">= 0"])',
        '  s.add_dependency(%q<absent>, [">= 0"])',
      ].join('\n'),
      [`${root}/specifications/grid-2.1.gemspec`]: '# stub: grid 2.1 ruby lib\n',
      [`${root}/specifications/grid-more-1.0.gemspec`]: '# stub: grid-more 1.0 ruby lib\n',
    }),
  ).files;
const unitAt = (path: string) => {
  const files = makeFiles();
  return gemUnit.find({ files, path, names: new Set(files.list(path)), isShared: () => false });
};

test('a gem comes whole, with its gemspec, what was compiled for it, and what it depends on', () => {
  const unit = unitAt(`${root}/gems/fit-1.0`);
  expect(unit).toEqual({
    name: 'gem fit 1.0',
    isCalled: expect.any(Function) as unknown,
    path: `${root}/gems/fit-1.0`,
    without: [],
    beside: [`${root}/specifications/fit-1.0.gemspec`, `${root}/extensions/x86_64-linux/3.1.0/fit-1.0`],
    needs: [`${root}/gems/grid-2.1/lib`],
  });
  expect([unit?.isCalled?.('fit'), unit?.isCalled?.('grid')]).toEqual([true, false]);
});

test('a directory without a gemspec is no gem, nor is one in a gem, nor what all gems lie in', () => {
  for (const path of [`${root}/gems/none-1.0`, `${root}/gems/fit-1.0/notes`, `${root}/gems`, '/var/lib/gems'])
    expect(unitAt(path)).toBeUndefined();
});
