import type { RecipeLoss } from '@holotype/model';
import { countLosses, type LossKind } from '../../count-losses.ts';
import type { Plan } from '../../target.ts';

/** As Python's paths write it: relative, without double slashes, dots and a slash at the end. */
const isKept = (target: string): boolean =>
  !target.startsWith('/') && !/(?:^|\/)\.(?:\/|$)|\/\/|.\/$/.test(target);

/** What ch-image (0.31) changes in an archive that it imports; its copy of what it imported has no hardlinks. */
const kinds: readonly LossKind[] = [
  {
    code: 'LINK_TIMES',
    what: 'times of symbolic links, which ch-image does not set when it imports',
    lost: ({ type }) => type === 'symlink',
  },
  {
    code: 'LINK_TARGETS',
    what: 'targets of symbolic links, which ch-image makes relative when it imports',
    lost: (entry) => entry.type === 'symlink' && !isKept(entry.target),
  },
  {
    code: 'SETID',
    what: 'setuid and setgid bits, which ch-image drops when it imports',
    lost: ({ type, mode }) => type !== 'symlink' && (mode & 0o6000) !== 0,
  },
  {
    code: 'CLOSED',
    what: 'files and directories that their owner may not write, or enter, which ch-image opens when it imports',
    lost: ({ type, mode }) =>
      (type === 'file' && (mode & 0o600) === 0o400) || (type === 'directory' && (mode & 0o700) !== 0o700),
  },
  {
    code: 'HARDLINKS',
    what: 'hardlinks, which ch-image copies',
    lost: (entry) => entry.type !== 'directory' && entry.hardlink !== undefined,
  },
  {
    code: 'PIPES',
    what: 'named pipes, which ch-image does not import',
    lost: ({ type }) => type === 'fifo',
  },
  {
    code: 'MOUNT_POINTS',
    what: 'the time of the directory in which ch-image makes files to mount over',
    lost: ({ path }) => path === '/etc',
  },
];

/** A recipe that installs nothing has everything in the archive that ch-image imports. */
export const importLosses = ({ steps, input }: Plan): RecipeLoss[] => {
  const first = steps.find(({ kind }) => kind === 'place');
  return input.singleId && first?.id === 'delta' ? countLosses(kinds, input.tree, true) : [];
};
