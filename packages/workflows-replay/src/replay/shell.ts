import { type Entry, HolotypeError } from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { tell } from '../events.ts';
import { ReplayError } from './errors.ts';
import type { Prepared } from './prepared.ts';
import type { ReplayRequest } from './request.ts';
import { follower, typesIn } from './tree-paths.ts';

/** Said before anything is rebuilt. Throws ReplayError `REPLAY_NO_SHELL`. */
export const refuseNoShell = ({ form, root }: ReplayRequest, tree: readonly Entry[]): void => {
  const fail = (message: string, hint: string) =>
    new ReplayError('REPLAY_NO_SHELL', message, { hint, exit: 'failed' });
  if (form !== 'dir')
    throw fail('--shell opens a shell in a directory, not in an image', 'omit --form, or write --form dir');
  if (root !== undefined) return;
  if (typesIn(tree)(follower(tree)('/bin/sh').path) !== 'file')
    throw fail(
      'The capsule has no /bin/sh, which --shell would start',
      'look at its files with holotype ls and extract, or add --keep and look at the directory from outside',
    );
};

/** Until the shell ends; how it does, and that it cannot be opened, is nobody's result. */
export const openShell = async (context: WorkflowContext, { shell }: Prepared): Promise<void> => {
  if (!shell) return;
  tell(
    context,
    'RUNTIME',
    'a shell in the environment of the run, as the run left it; what you write is discarded, exit ends it',
  );
  try {
    await shell();
  } catch (error) {
    if (!(error instanceof HolotypeError)) throw error;
    tell(context, 'RUNTIME', `the shell failed: ${error.message}`, 'warning');
  }
};
