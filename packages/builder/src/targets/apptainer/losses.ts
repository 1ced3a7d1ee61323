import { fromMtime, type RecipeLoss, type RunInput } from '@holotype/model';
import { launcherLoss } from '../../launcher-loss.ts';
import { countLosses, type LossKind } from '../../count-losses.ts';
import type { BuilderInput } from '@holotype/ecosystems';
import type { Plan } from '../../target.ts';
import { hasTest } from './test-script.ts';

const kinds: readonly LossKind[] = [
  {
    code: 'NANOSECONDS',
    what: 'times with a fraction of a second, which SquashFS cuts',
    lost: ({ mtime }) => mtime.includes('.'),
  },
  {
    code: 'EARLY_TIMES',
    what: 'times before 1970, which SquashFS cannot hold',
    lost: ({ mtime }) => fromMtime(mtime).seconds < 0,
  },
  {
    code: 'OWNER_NAMES',
    what: 'names of owners, which SquashFS states by number alone',
    lost: ({ user, group }) => user !== '' || group !== '',
  },
  {
    code: 'ROOT_DIRECTORY',
    what: 'owner, mode and time of the root directory',
    lost: ({ path }) => path === '/',
  },
];

const one = (code: string, what: string, examples: readonly string[] = [], count = 1): RecipeLoss => ({
  step: 'start',
  code,
  what,
  count,
  examples: examples.slice(0, 3),
});

/** Made where the environment has none; with links to it, `/.singularity.d` is 26 paths (Apptainer 1.4), and one more with a test. */
const made = [
  '/dev',
  '/etc',
  '/etc/hosts',
  '/etc/resolv.conf',
  '/home',
  '/proc',
  '/root',
  '/sys',
  '/tmp',
  '/var/tmp',
];

const added = ({ tree }: BuilderInput, hasTest: boolean): RecipeLoss => {
  const there = new Set(tree.map(({ path }) => path));
  const paths = made.filter((path) => !there.has(path));
  const count = 26 + (hasTest ? 1 : 0) + paths.length;
  return one('ADDED', 'paths that Apptainer puts into every image', ['/.singularity.d', ...paths], count);
};

const isSlot = ({ slot }: RunInput) => slot !== undefined;

/** What an image that Apptainer built does not keep of the Tree, and what its start does not keep of the run. */
export const lossesOf = ({ input, follow, steps }: Plan): RecipeLoss[] => {
  const { tree, singleId, manifest } = input;
  const { run } = manifest;
  const slots = run?.inputs.filter(isSlot) ?? [];
  return [
    ...countLosses(kinds, tree, singleId),
    added(
      input,
      steps.some((step) => step.kind === 'start' && hasTest(step)),
    ),
    ...(run
      ? [
          one('USER', 'the user of the run: it is whoever starts the image, or root inside', [
            String(run.uid),
          ]),
        ]
      : []),
    ...launcherLoss(manifest),
    ...(run && run.stdin.size > 0 ? [one('INPUT', 'the standard input of the run')] : []),
    ...(slots.length > 0
      ? [
          one(
            'DATA',
            'data that the capsule does not hold: bind it',
            slots.map(({ path }) => path),
            slots.length,
          ),
        ]
      : []),
    ...(run && follow('/bin/sh').kind !== 'there'
      ? [one('SHELL', 'starting the run: there is no /bin/sh, so `apptainer exec` is left')]
      : []),
  ];
};
