import { counted, type Finding, type Replay } from '@holotype/model';
import { isUndecided } from '../undecided.ts';
import { evidenceOf } from './evidence.ts';
import { likelyStep, policyStep, variesStep } from './steps.ts';

/** Claims that do not hold, and those of which nothing can be said: their output varies from run to run, or is ignored. */
export const claimFindings = (replay: Replay): Finding[] => {
  const broken = replay.claims.filter(({ holds }) => !holds);
  const open = broken.filter(({ outcome }) => isUndecided(outcome));
  const failed = broken.filter((claim) => !open.includes(claim));
  const findings: Finding[] = [];
  if (failed.length > 0) {
    findings.push({
      code: 'REPLAY_CLAIM_FAILS',
      verdict: 'fail',
      message: `${counted(failed.length, 'claim')} ${failed.length === 1 ? 'does' : 'do'} not hold`,
      evidence: evidenceOf(failed),
      next: likelyStep(replay, policyStep),
    });
  }
  if (open.length > 0) {
    findings.push({
      code: 'REPLAY_CLAIM_OPEN',
      verdict: 'unknown',
      message: `${counted(open.length, 'claim')} cannot be decided`,
      evidence: evidenceOf(open),
      next: variesStep,
    });
  }
  return findings;
};
