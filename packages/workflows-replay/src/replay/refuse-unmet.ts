import type { Run } from '@holotype/model';
import { checkRequests } from '@holotype/verify';
import type { Asked } from '../asked.ts';
import { ReplayError } from './errors.ts';

/** What the reader asks must be there to be asked for. Throws ReplayError `REPLAY_ASKED_NOTHING`, before anything is run. `unknown`: what a replay made that nobody recorded. */
export const refuseUnmet = async (
  run: Run,
  asked: Pick<Asked, 'policies' | 'claims'>,
  recorded: (sha256: string) => Promise<Uint8Array | undefined>,
  unknown: readonly string[] = [],
): Promise<void> => {
  const { policies, claims } = asked;
  const unmet = await checkRequests({ ...run, policies, claims: [...claims] }, recorded, unknown);
  if (!unmet) return;
  throw new ReplayError('REPLAY_ASKED_NOTHING', unmet.message, { hint: unmet.hint, exit: 'failed' });
};
