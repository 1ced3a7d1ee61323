import type { PolicyParts } from '@holotype/model';
import { attributeMasks } from '../../content/attribute-masks.ts';
import { compareContent } from '../../content/compare-content.ts';
import type { Pair } from '../../kind.ts';
import { named } from '../../named.ts';
import type { Verdict } from '../../verdict.ts';
import { hdf5Start } from '../../sniff.ts';
import { loadHdf5, openFile } from './library.ts';
import { readHdf5 } from './read.ts';

/** A block of the user's before the file itself, which MATLAB writes its name and the date into. */
const before = (content: Uint8Array): Uint8Array => content.subarray(0, Math.max(hdf5Start(content), 0));

/** Object by object and element by element. Throws Unreadable. */
export const compareHdf5 = async ({
  expected,
  actual,
  policy,
}: Pair & { readonly policy: PolicyParts }): Promise<Verdict> => {
  const library = await loadHdf5();
  const recorded = named('recorded', () => openFile(library, '/recorded', expected));
  const made = named('new', () => openFile(library, '/new', actual));
  const left = named('recorded', () => readHdf5(recorded, before(expected)));
  const right = named('new', () => readHdf5(made, before(actual)));
  return compareContent(left, right, policy, attributeMasks);
};
