import { expect, test } from 'vitest';
import { listContents } from './contents.ts';
import { keepCrumbs } from './crumbs.ts';
import { file } from './file-entry.test.support.ts';

test('one small file of a large package is kept; a package of which much is held is fetched', () => {
  const tree = [file('/crumb', 'x'.repeat(60)), file('/half', 'y'.repeat(600)), file('/none', 'z')];
  const contents = listContents(tree);
  const [crumb, half] = [...contents.values()];
  if (!crumb || !half) throw new Error('two contents at least');
  [crumb.artifact, crumb.member, half.artifact] = [0, 'data:/other', 1];
  expect([...keepCrumbs(contents, [1000, 1000, 1000])]).toEqual([0]);
  expect([...contents.values()].map(({ artifact, member }) => [artifact, member])).toEqual([
    [undefined, undefined],
    [1, undefined],
    [undefined, undefined],
  ]);
});
