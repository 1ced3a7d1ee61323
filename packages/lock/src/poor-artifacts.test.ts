import { expect, test } from 'vitest';
import { listContents } from './contents.ts';
import { dropPoorArtifacts } from './poor-artifacts.ts';
import { file } from './file-entry.test.support.ts';

test('one small file of a large package is kept; a package of which much is held is fetched', () => {
  const tree = [file('/poor', 'x'.repeat(60)), file('/half', 'y'.repeat(600)), file('/none', 'z')];
  const contents = listContents(tree);
  const [poor, half] = [...contents.values()];
  if (!poor || !half) throw new Error('two contents at least');
  [poor.artifact, poor.member, half.artifact] = [0, 'data:/other', 1];
  expect([...dropPoorArtifacts(contents, [1000, 1000, 1000])]).toEqual([0]);
  expect([...contents.values()].map(({ artifact, member }) => [artifact, member])).toEqual([
    [undefined, undefined],
    [1, undefined],
    [undefined, undefined],
  ]);
});
