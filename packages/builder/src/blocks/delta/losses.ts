import type { RecipeLoss } from '@holotype/model';
import { countLosses, type LossKind } from '../../count-losses.ts';
import { type BuilderInput, isBeyond, isHeld } from '@holotype/ecosystems';

const kinds: readonly LossKind[] = [
  {
    code: 'DEVICES',
    what: 'device nodes',
    lost: ({ type }) => type === 'character-device' || type === 'block-device',
  },
  {
    code: 'ATTRIBUTES',
    what: 'extended attributes other than user.* and capabilities, empty ones, and names with = or %; ch-image drops those of directories',
    lost: ({ type, xattrs }, singleId) =>
      Object.entries(xattrs ?? {}).some((one) => !isHeld(one) || (singleId && type === 'directory')),
  },
  {
    code: 'OWNERS',
    what: 'owners other than root',
    lost: ({ uid, gid }, singleId) => singleId && (uid !== 0 || gid !== 0),
  },
  {
    code: 'HIGH_OWNERS',
    what: 'owners above 65535, who become 65534',
    lost: ({ uid, gid }, singleId) => !singleId && (isBeyond(uid) || isBeyond(gid)),
  },
];

/** What no build without the machine's own root can give back of a Tree. */
export const lossesOf = ({ tree, singleId }: BuilderInput): RecipeLoss[] =>
  countLosses(kinds, tree, singleId);
