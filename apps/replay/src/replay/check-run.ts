import { type RawPath, type Run, textToRaw } from '@holotype/model';
import { planComparison } from '@holotype/verify';
import { ReplayError } from './errors.ts';

const isPlain = (path: RawPath): boolean =>
  path === '/' ||
  (!path.includes('\0') &&
    path
      .slice(1)
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..'));

/**
 * Before anything is done with a stranger's run: its paths are absolute and plain, its policies and claims can be read. Throws ReplayError
 * `REPLAY_RUN_INVALID`, DocumentError, CompareError, VerifyError.
 */
export const checkRun = (run: Run): void => {
  const { workingDirectory, project = '/', home = '/', inputs, outputs } = run;
  const paths = [workingDirectory, project, home, ...[...inputs, ...outputs].map(({ path }) => path)];
  const odd = paths.find((path) => !isPlain(textToRaw(path)));
  if (odd !== undefined) {
    throw new ReplayError('REPLAY_RUN_INVALID', `The run names a path that no honest one has: ${odd}`, {
      hint: 'nothing was run; ask for another capsule',
    });
  }
  planComparison(run);
};
