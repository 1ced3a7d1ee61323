import { type Chosen, notApart } from '@holotype/runtimes';
import { askFit, type Fitness } from '../fit/fit.ts';
import type { WorkflowContext } from '../context.ts';
import { ReplayError } from './errors.ts';
import { replayForms, type ReplayRequest } from './request.ts';

/** What the fit says of this host. Throws ReplayError `REPLAY_CANNOT_RUN` if it says no, unless --even-if-unfit is given. */
export const refuseUnfit = async (
  context: WorkflowContext,
  request: ReplayRequest,
  { form, name, why, isolation }: Pick<Chosen, 'form' | 'name' | 'why' | 'isolation'>,
): Promise<Fitness> => {
  const way = async () => ({ name, usable: true, why, reaches: notApart(await isolation()) });
  const { report, here } = await askFit(context, {
    capsule: request.capsule,
    form,
    choice: replayForms,
    chosen: { enclosures: form === 'dir' ? [await way()] : [] },
    output: request.output,
  });
  const failed = report.findings.filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0 && !request.evenIfUnfit) {
    throw new ReplayError(
      'REPLAY_CANNOT_RUN',
      `This host cannot run it: ${failed.map(({ message }) => message).join('; ')}`,
      { hint: failed[0]?.next ?? 'see `holotype fit`, or add --even-if-unfit to try', exit: 'failed' },
    );
  }
  return { report, here };
};
