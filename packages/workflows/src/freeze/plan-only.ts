import { explore, type RemakeWishes } from '@holotype/capture';
import { removeTree, writeWhole } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { secretFinder } from '@holotype/secrets';
import { beginStage, type WorkflowContext } from '@holotype/workflows-replay';
import { shownCommand } from '@holotype/terminal/words';
import { accountEvidence } from './accounts.ts';
import type { Gathered } from './gather.ts';
import { partialFiles, resumeLine } from './partial-place.ts';
import { planText } from './read-plan.ts';
import { planRun } from './plan-run.ts';
import type { FreezeRequest, PlanWritten } from './request.ts';
import { tellReach } from './tell-reach.ts';
import { summarizeReach } from './summarize-reach.ts';

/** Writes what would come along to `plan`, and keeps nothing of it. */
export const planOnly = async (
  context: WorkflowContext,
  request: FreezeRequest,
  gathered: Gathered,
  plan: RawPath,
  remake: RemakeWishes | undefined,
): Promise<PlanWritten> => {
  const { place, trace, environment, argv, own } = gathered;
  using step = beginStage(context, 'explore', 'Looking at the files of the run');
  const found = await explore({
    root: '/',
    environment,
    secrets: secretFinder,
    touched: trace.files.map(({ path }) => path),
    remember: context.store.remember,
    signal: context.signal,
    progress: {
      probing: (what) => {
        step.detail(`looking at ${what}`);
      },
    },
  });
  const accounts = accountEvidence(gathered, request.accounts);
  const { reach, inputs } = await planRun(request, gathered, accounts, found, remake);
  step.done('');
  tellReach(context, reach, inputs, own);
  writeWhole(plan, planText(reach, shownCommand(argv), resumeLine(place)));
  removeTree(partialFiles(place).oldPlan);
  return { plan, partial: place, reach: summarizeReach(reach) };
};
