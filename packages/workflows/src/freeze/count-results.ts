import type { Run } from '@holotype/model';
import { countResults, planComparison } from '@holotype/verify';

/** How many of the outputs of a run, and of the texts that it printed, decide a replay. */
export const countResultsOf = (run: Run): number => countResults(planComparison(run));
