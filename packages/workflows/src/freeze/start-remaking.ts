import { judgeAhead, type RemakeWishes } from '@holotype/capture';
import { openLocal } from '@holotype/host';
import type { WorkflowContext } from '@holotype/workflows-replay';
import { toTouched } from './earlier.ts';
import type { FreezeRequest } from './request.ts';
import type { SafeRun } from './safe-run.ts';

/** Has compiled files of a run made again from now on, beside whatever comes before its scope is planned; undefined: all of them are included. */
export const startRemaking = (
  { store }: Pick<WorkflowContext, 'store'>,
  { keepCaches }: Pick<FreezeRequest, 'keepCaches'>,
  { argv, trace, environment }: Pick<SafeRun, 'argv' | 'trace' | 'environment'>,
): RemakeWishes | undefined => {
  if (keepCaches || trace.mechanism === 'none') return undefined;
  const { remember } = store;
  const ahead = judgeAhead({
    files: openLocal().files,
    touched: toTouched(trace.files),
    environment,
    remember,
  });
  // A failure is met where the scope is planned.
  ahead.catch(() => undefined);
  return { argv, environment, remember, ahead };
};
