import { counted, type Finding, type Replay, toWord } from '@holotype/model';
import { evidenceOf } from './evidence.ts';

/** What was not kept apart from this machine, and what is not as it was captured. */
export const surroundingFindings = ({ isolation, causes = [], result }: Replay): Finding[] => {
  const open = isolation.filter(({ held }) => !held);
  const findings: Finding[] = [];
  if (open.length > 0) {
    findings.push({
      code: 'REPLAY_NOT_ISOLATED',
      verdict: 'warn',
      message: toWord(`Not isolated: ${open.map(({ what }) => what).join(', ')}`),
      evidence: evidenceOf(
        open.map(({ what, detail = 'shared with this machine' }) => ({ name: what, detail })),
      ),
      next: 'the result may depend on this machine: to be sure, replay where user namespaces are allowed',
    });
  }
  if (causes.length > 0) {
    const things = `${counted(causes.length, 'thing')} not as captured`;
    findings.push({
      code: 'REPLAY_ENVIRONMENT_DIFFERS',
      verdict: 'warn',
      message:
        result === 'same' ? `${things}; the result is the same nevertheless` : `${things}: likely reasons`,
      evidence: evidenceOf(causes.map(({ what, detail }) => ({ name: what, detail }))),
      next: 'rebuild from the capsule alone, and replay again',
    });
  }
  return findings;
};
