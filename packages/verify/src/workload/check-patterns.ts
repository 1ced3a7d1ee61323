import { matchInTime, toMatches } from './patterns.ts';
import { recordedNames, type RunResults } from './plan.ts';

/**
 * Asked of a stranger's run before anything is done with it: the patterns of its policies and claims match the names of its outputs in time.
 * Throws VerifyError `VERIFY_PATTERN_TOO_SLOW`, DocumentError for a name that is none.
 */
export const checkPatterns = (run: RunResults, limitMs?: number): void => {
  matchInTime(() => {
    const names = recordedNames(run);
    const patterns = [
      ...run.policies.map(({ pattern }) => pattern),
      ...run.claims.map(({ output }) => output),
    ];
    for (const matches of patterns.map(toMatches)) for (const one of names) matches(one);
  }, limitMs);
};
