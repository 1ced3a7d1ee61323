import { ranksInWords, type Run } from '@holotype/model';
import { ReplayError } from '../errors.ts';
import type { ReplayRequest } from '../request.ts';

/** The words of the run's own launcher; undefined where it had none that is known. */
export const launcherOf = ({ argv, ranks }: Pick<Run, 'argv' | 'ranks'>): readonly string[] | undefined =>
  ranks?.programAt === undefined ? undefined : argv.slice(0, ranks.programAt);

/**
 * A launcher works with the daemons of its cluster, which no rebuilt root has: it stays outside, and the reader says which one. Throws ReplayError
 * `REPLAY_NEEDS_LAUNCHER`, `REPLAY_LAUNCH_INVALID`, before anything is written.
 */
export const refuseLaunch = (
  { launch, form, engine }: Pick<ReplayRequest, 'launch' | 'form' | 'engine'>,
  run: Run,
): void => {
  const launcher = launcherOf(run);
  const { ranks } = run;
  if (launch === undefined) {
    if (launcher === undefined || !ranks) return;
    throw new ReplayError(
      'REPLAY_NEEDS_LAUNCHER',
      `The run was started by ${launcher[0] ?? 'a launcher'}, as ${ranksInWords(ranks)}: a launcher cannot be started inside what is rebuilt`,
      {
        hint: `on a cluster, add --launch 'srun -n ${String(ranks.each.length)}' and -o with a directory that every node sees, or write a job: holotype build --target slurm`,
        exit: 'failed',
      },
    );
  }
  const refuse = (what: string, hint: string): never => {
    throw new ReplayError('REPLAY_LAUNCH_INVALID', what, { hint, exit: 'failed' });
  };
  if (launcher === undefined) refuse('The run was not started by a launcher', 'omit --launch');
  if ((form !== 'auto' && form !== 'dir') || engine !== 'auto')
    refuse('Ranks enter a directory, not an image', 'omit --form and --engine');
};
