import type { ExpectedOutput } from '@holotype/ecosystems';
import { isByBytes } from '@holotype/compare';
import { policyText, type Run } from '@holotype/model';
import { planComparison } from '@holotype/verify';

/** The results of a run, and how they are compared. Throws what `planComparison` throws. */
export const expectedOutputs = (run: Run): ExpectedOutput[] =>
  planComparison(run)
    .outputs.filter(({ role, policy }) => role === 'result' && policy.kind !== 'ignore')
    .map(({ type, raw, sha256, policy, varies }) => ({
      type,
      path: raw,
      sha256,
      policy: varies
        ? `${policyText(policy)}, which it did not match in a second recorded run`
        : policyText(policy),
      exact: isByBytes(raw, policy) && !varies,
    }));
