import { fromMtime, type RecipeLoss } from '@holotype/model';
import { countLosses, type LossKind } from '../../count-losses.ts';
import { mounted } from '../../lists.ts';
import type { Plan } from '../../target.ts';

/** `/mnt` and `/tmp` are ch-image's. */
const mountPoints = new Set(['/dev', '/proc', '/run', '/sys']);
const chImagePoints = new Set(['/mnt', '/tmp']);

const kinds: readonly LossKind[] = [
  {
    code: 'NANOSECONDS',
    what: 'times with a fraction of a second, which layers cut',
    lost: ({ mtime }) => mtime.includes('.'),
  },
  {
    code: 'EARLY_TIMES',
    what: 'times before 1970, which layers move to 1970',
    lost: ({ mtime }) => fromMtime(mtime).seconds < 0,
  },
  {
    code: 'OWNER_NAMES',
    what: 'names of owners, which layers state by number alone',
    lost: ({ user, group }) => user !== '' || group !== '',
  },
  {
    code: 'MOUNTED_FILES',
    what: 'files that builders mount over',
    lost: ({ path }, singleId) => singleId && mounted.has(path),
  },
  {
    code: 'MOUNT_POINTS',
    what: 'times of directories in which engines mount and write',
    lost: ({ path }, singleId) => mountPoints.has(path) || (singleId && chImagePoints.has(path)),
  },
  {
    code: 'ROOT_DIRECTORY',
    what: 'owner, mode and time of the root directory',
    lost: ({ path }) => path === '/',
  },
];

/** What image layers and the builders that write them do not keep. */
export const layerLosses = ({ steps, input }: Plan): RecipeLoss[] => {
  const losses = countLosses(kinds, input.tree, input.singleId);
  const start = steps.find((step) => step.kind === 'start');
  if (!input.singleId || !start?.user) return losses;
  const what = 'the user of the run: there is one user id, which is root inside';
  return [...losses, { step: 'start', code: 'USER', what, count: 1, examples: [String(start.user.uid)] }];
};
