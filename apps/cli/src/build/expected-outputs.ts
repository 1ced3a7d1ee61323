import type { ExpectedOutput } from '@holotype/builder';
import { policyText } from '@holotype/compare';
import type { Run } from '@holotype/model';
import { planComparison } from '@holotype/verify';

/** What decides about the result of a run, and how. Throws what `planComparison` throws. */
export const expectedOutputs = (run: Run): ExpectedOutput[] =>
  planComparison(run)
    .outputs.filter(({ compared }) => compared)
    .map(({ type, raw, sha256, policy, varies }) => ({
      type,
      path: raw,
      sha256,
      policy: varies ? `${policyText(policy)}, which it did not meet twice there` : policyText(policy),
      exact: policy.kind === 'bytes' && !varies,
    }));
