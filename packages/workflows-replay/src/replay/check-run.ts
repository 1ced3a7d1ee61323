import {
  baseOf,
  type Entry,
  joinRaw,
  parentOf,
  type RawPath,
  type Run,
  type RunOutput,
  sha256,
  textToRaw,
} from '@holotype/model';
import { planComparison } from '@holotype/verify';
import { ReplayError } from './errors.ts';
import { follower } from './tree-paths.ts';

const isPlain = (path: RawPath): boolean =>
  path === '/' ||
  (path.startsWith('/') &&
    !path.includes('\0') &&
    path
      .slice(1)
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..'));

/**
 * Before anything is done with a stranger's run: its paths are absolute and plain, its policies and claims can be read. `looked`: other paths that a
 * replay looks at, as texts. Throws ReplayError
 * `REPLAY_RUN_INVALID`, DocumentError, CompareError, VerifyError.
 */
export const checkRun = (run: Run, looked: readonly string[] = []): void => {
  const { workingDirectory, project = '/', home = '/', inputs, outputs } = run;
  const paths = [
    workingDirectory,
    project,
    home,
    ...[...inputs, ...outputs].map(({ path }) => path),
    ...looked,
  ];
  const odd = paths.find((path) => !isPlain(textToRaw(path)));
  if (odd !== undefined) {
    throw new ReplayError('REPLAY_RUN_INVALID', `The run names an invalid path: ${odd}`, {
      hint: 'nothing was run; ask for another copy of the capsule',
    });
  }
  planComparison(run);
};

/**
 * A result that the capsule gives to the run beforehand would come out whatever the run does. Throws ReplayError `REPLAY_RUN_INVALID` unless the
 * run says that it wrote the same again.
 */
export const refuseResultsGiven = ({ outputs }: Run, tree: readonly Entry[]): void => {
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  const follow = follower(tree);
  const isGiven = ({ path, type, sha256: recorded, rewritten }: RunOutput): boolean => {
    if (rewritten === true) return false;
    const raw = textToRaw(path);
    const link = entries.get(joinRaw(follow(parentOf(raw)).path, baseOf(raw)));
    if (type === 'symlink') return link?.type === 'symlink' && sha256(link.target) === recorded;
    const file = entries.get(follow(raw).path);
    return file?.type === 'file' && file.sha256 === recorded;
  };
  const given = outputs.find(isGiven);
  if (!given) return;
  throw new ReplayError(
    'REPLAY_RUN_INVALID',
    `The capsule already contains a result of the run: ${given.path} is in its Tree with the bytes that the run is supposed to write`,
    { hint: 'nothing was run; ask for a capsule that `holotype freeze` made' },
  );
};
