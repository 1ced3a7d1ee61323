import type { RecipeLoss } from '@holotype/model';
import { countLosses, type LossKind } from '../../count-losses.ts';
import { isHeld } from '../../divide/tree-members.ts';
import type { BuilderInput } from '../../input.ts';

const kinds: readonly LossKind[] = [
  {
    code: 'DEVICES',
    what: 'device nodes',
    lost: ({ type }) => type === 'character-device' || type === 'block-device',
  },
  {
    code: 'ATTRIBUTES',
    what: 'extended attributes other than user.* and capabilities',
    lost: ({ xattrs }) => Object.keys(xattrs ?? {}).some((name) => !isHeld(name)),
  },
  {
    code: 'OWNERS',
    what: 'owners other than root',
    lost: ({ uid, gid }, singleId) => singleId && (uid !== 0 || gid !== 0),
  },
];

/** What no build without the machine's own root can give back of a Tree. */
export const lossesOf = ({ tree, singleId }: BuilderInput): RecipeLoss[] =>
  countLosses(kinds, tree, singleId);
