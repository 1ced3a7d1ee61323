import type { Finding, Replay, ReplayOutput } from '@holotype/model';
import { evidenceOf, plural } from './evidence.ts';
import { likelyStep, policyStep, stderrStep, variesStep } from './steps.ts';

interface Rule {
  readonly code: string;
  readonly verdict: Finding['verdict'];
  /** Completes "3 outputs ...". */
  readonly message: string;
  readonly next: (replay: Replay) => string;
  readonly applies: (output: ReplayOutput) => boolean;
}

const decides =
  (outcome: ReplayOutput['outcome']): Rule['applies'] =>
  (output) =>
    output.compared === true && output.outcome === outcome;

const rules: readonly Rule[] = [
  {
    code: 'REPLAY_OUTPUT_MISSING',
    verdict: 'fail',
    message: 'not made again',
    next: (replay) => likelyStep(replay, stderrStep),
    applies: decides('missing'),
  },
  {
    code: 'REPLAY_OUTPUT_DIFFERS',
    verdict: 'fail',
    message: 'different',
    next: (replay) => likelyStep(replay, policyStep),
    applies: decides('different'),
  },
  {
    code: 'REPLAY_OUTPUT_UNREADABLE',
    verdict: 'fail',
    message: 'different, and not what the policy can be applied to',
    next: () => 'look at the output, which is kept beside this report',
    applies: decides('unreadable'),
  },
  {
    code: 'REPLAY_OUTPUT_VARIES',
    verdict: 'unknown',
    message: 'different, as they were between two runs on the machine itself',
    next: () => variesStep,
    applies: decides('varies'),
  },
  {
    code: 'REPLAY_OTHER_DIFFERS',
    verdict: 'warn',
    message: 'not the same, and not declared as a result',
    next: () => 'declare with --output when freezing what belongs to the result',
    applies: ({ compared, agrees, outcome }) => compared !== true && !agrees && outcome !== 'unexpected',
  },
  {
    code: 'REPLAY_OUTPUT_IGNORED',
    verdict: 'warn',
    message: 'not compared: the policy says ignore',
    next: () => 'look at what is ignored, if the result rests on it',
    applies: ({ outcome }) => outcome === 'ignored',
  },
  {
    code: 'REPLAY_OUTPUT_UNEXPECTED',
    verdict: 'warn',
    message: 'made here, but not recorded',
    next: () => 'look at what was made beside this report: the run may have gone another way here',
    applies: ({ outcome }) => outcome === 'unexpected',
  },
];

/** Outputs by what became of them, the gravest first; what is the same is no finding. */
export const outputFindings = (replay: Replay): Finding[] =>
  rules.flatMap(({ code, verdict, message, next, applies }) => {
    const outputs = replay.outputs.filter(applies);
    if (outputs.length === 0) return [];
    return [
      {
        code,
        verdict,
        message: `${plural(outputs.length, 'output')} ${message}`,
        evidence: evidenceOf(outputs),
        next: next(replay),
      },
    ];
  });
