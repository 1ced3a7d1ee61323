import type { Finding, Replay } from '@holotype/model';
import { timedOutText } from '../end.ts';
import { likelyStep, stderrStep } from './steps.ts';

/** The run ended otherwise than there. */
export const endFindings = (replay: Replay): Finding[] => {
  const { end, result } = replay;
  const evidence = `${end.captured} when recorded, ${end.here} when replayed`;
  if (end.here === timedOutText) {
    const next = 'give it longer with --timeout';
    return [
      {
        code: 'REPLAY_TIMED_OUT',
        verdict: 'fail',
        message: 'The replayed run did not end in time',
        evidence,
        next,
      },
    ];
  }
  if (end.same) return [];
  const next = likelyStep(replay, stderrStep);
  return [
    result === 'failed'
      ? { code: 'REPLAY_RUN_FAILED', verdict: 'fail', message: 'The replayed run failed', evidence, next }
      : {
          code: 'REPLAY_EXIT_DIFFERS',
          verdict: result === 'same' ? 'warn' : 'fail',
          message: 'The replayed run ended differently',
          evidence,
          next,
        },
  ];
};
