import { attributeMasks } from '../../content/attribute-masks.ts';
import { compareContent } from '../../content/compare-content.ts';
import type { Pair } from '../../kind.ts';
import { named } from '../../named.ts';
import type { Policy } from '../../policy/policy.ts';
import type { Verdict } from '../../verdict.ts';
import { loadHdf5, openFile } from './library.ts';
import { readHdf5 } from './read.ts';

/** Object by object and element by element. Throws Unreadable. */
export const compareHdf5 = async ({
  expected,
  actual,
  policy,
}: Pair & { readonly policy: Policy }): Promise<Verdict> => {
  const library = await loadHdf5();
  const recorded = named('recorded', () => openFile(library, '/recorded', expected));
  const made = named('new', () => openFile(library, '/new', actual));
  const [left, right] = [named('recorded', () => readHdf5(recorded)), named('new', () => readHdf5(made))];
  return compareContent(left, right, policy, attributeMasks);
};
