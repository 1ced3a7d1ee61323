import { fromMtime, type RecipeLoss } from '@holotype/model';
import { launcherLoss } from '../../launcher-loss.ts';
import { countLosses, type LossKind } from '../../count-losses.ts';
import { type BuilderInput, isBeyond } from '@holotype/ecosystems';
import { mounted } from '../../lists.ts';
import type { Plan } from '../../target.ts';
import { importLosses } from './imported.ts';

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
    code: 'TEMPORARY_FILES',
    what: 'what lies in /tmp and /mnt, over which ch-image mounts',
    lost: ({ path }, singleId) => singleId && /^\/(?:tmp|mnt)\/./s.test(path),
  },
  {
    code: 'UNREADABLE',
    what: 'files that their owner may not read, which ch-image makes readable',
    lost: ({ type, mode }, singleId) => singleId && type === 'file' && (mode & 0o400) === 0,
  },
  {
    code: 'ROOT_DIRECTORY',
    what: 'owner, mode and time of the root directory',
    lost: ({ path }) => path === '/',
  },
];

/** What engines leave in an image. */
const chImage = ['/.git', '/ch', '/ch/environment', '/ch/git.pickle', '/ch/metadata.json'];
const leftBehind = [...chImage, ...mounted];

const extraPaths = ({ tree, singleId }: BuilderInput): RecipeLoss[] => {
  const there = new Set(tree.map(({ path }) => path));
  const examples = singleId ? leftBehind.filter((path) => !there.has(path)) : [];
  const what = 'paths that engines add: what ch-image knows of an image, and empty files for mounts';
  return examples.length === 0
    ? []
    : [{ step: 'delta', code: 'EXTRA_PATHS', what, count: examples.length, examples: examples.slice(0, 3) }];
};

const userOf = ({ steps, input }: Plan): RecipeLoss[] => {
  const user = steps.find((step) => step.kind === 'start')?.user;
  if (!user || !(input.singleId || isBeyond(user.uid) || isBeyond(user.gid))) return [];
  const what = input.singleId
    ? 'the user of the run: there is one user id, which is root inside'
    : 'the user of the run, whose id is above 65535, becomes 65534';
  return [{ step: 'start', code: 'USER', what, count: 1, examples: [String(user.uid)] }];
};

/** What image layers and the builders that write them do not keep. */
export const layerLosses = (plan: Plan): RecipeLoss[] => [
  ...countLosses(kinds, plan.input.tree, plan.input.singleId),
  ...importLosses(plan),
  ...extraPaths(plan.input),
  ...userOf(plan),
  ...launcherLoss(plan.input.manifest),
];
