import { type Artifact, sha256 } from '@holotype/model';
import { expect, test } from 'vitest';
import { listContents } from './contents.ts';
import { file } from './file-entry.test.support.ts';
import { matchMembers } from './match.ts';
import { sumTotals } from './totals.ts';

const artifact = { trust: 'content', size: 100 } as Artifact;
const totalsOf = (...members: readonly (readonly [member: string, content: string])[]) => {
  const contents = listContents([file('/a', 'as shipped'), file('/b', 'made'), file('/c', 'own')]);
  const listed = members.map(([member, content]) => ({ member, sha256: sha256(content) }));
  matchMembers([], contents, [listed]);
  return sumTotals(contents, [artifact], (content) => (content.artifact === 0 ? artifact : undefined), []);
};

test('what rules make is part of what is proven, and named apart', () => {
  expect(totalsOf(['data:/a', 'as shipped'], ['made:list', 'made'])).toEqual({
    proven: { contents: 2, bytes: 14, stored: 100 },
    trusted: { contents: 0, bytes: 0, stored: 0 },
    kept: { contents: 1, bytes: 3, stored: 0 },
    derived: { contents: 1, bytes: 4, stored: 0 },
  });
  expect(totalsOf(['data:/a', 'as shipped'], ['made:list', 'other'])).not.toHaveProperty('derived');
});
