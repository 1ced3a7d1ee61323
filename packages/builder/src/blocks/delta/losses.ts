import { type Entry, rawToText, type RecipeLoss } from '@holotype/model';
import type { BuilderInput } from '../../input.ts';
import { mounted } from '../../lists.ts';
import { isHeld } from './members.ts';

const kinds: readonly {
  readonly code: string;
  readonly what: string;
  readonly lost: (entry: Entry, singleId: boolean) => boolean;
}[] = [
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
    code: 'MOUNTED_FILES',
    what: 'files that engines mount while they build',
    lost: ({ path }, singleId) => singleId && mounted.has(path),
  },
  {
    code: 'OWNERS',
    what: 'owners other than root',
    lost: ({ uid, gid }, singleId) => singleId && (uid !== 0 || gid !== 0),
  },
];

/** What no build without the machine's own root can give back of a Tree. */
export const lossesOf = ({ tree, singleId }: BuilderInput): RecipeLoss[] =>
  kinds.flatMap(({ code, what, lost }) => {
    const found = tree.filter((entry) => lost(entry, singleId));
    return found.length === 0
      ? []
      : [
          {
            step: 'delta',
            code,
            what,
            count: found.length,
            examples: found.slice(0, 3).map(({ path }) => rawToText(path)),
          },
        ];
  });
