import type { Run } from '@holotype/model';
import type { Chosen } from '@holotype/runtimes';
import { ReplayError } from './errors.ts';
import type { ReplayRequest } from './request.ts';

/**
 * A run whose processes talk over the loopback interface gets one of its own, or this machine's if it is asked for. Throws ReplayError
 * `REPLAY_NEEDS_NETWORK`.
 */
export const refuseLoopback = async (
  { network }: ReplayRequest,
  { usesLoopback }: Run,
  { name, isolation }: Pick<Chosen, 'name' | 'isolation'>,
): Promise<void> => {
  if (network === 'host' || usesLoopback !== true || (await isolation()).network === 'none') return;
  throw new ReplayError(
    'REPLAY_NEEDS_NETWORK',
    `The run's processes talk over the loopback interface, and ${name} cannot give them one of their own here`,
    {
      hint: "add --network host: the run gets this machine's network, and the Report says that it was not isolated",
      exit: 'failed',
    },
  );
};
