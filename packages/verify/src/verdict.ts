import type { Finding } from '@holotype/model';

export type Verdict = Finding['verdict'];

// Not knowing is worse than a known reservation: it may hide a failure.
const order: readonly Verdict[] = ['pass', 'warn', 'unknown', 'fail'];

/** The verdict over all: the worst there is; `unknown` if nothing was found out. */
export const worstVerdict = (findings: readonly Pick<Finding, 'verdict'>[]): Verdict =>
  findings.length === 0
    ? 'unknown'
    : (order[Math.max(...findings.map(({ verdict }) => order.indexOf(verdict)))] ?? 'unknown');
