import { counted, type Finding, type Replay, type ReplayOutput } from '@holotype/model';
import { evidenceOf } from './evidence.ts';
import { likelyStep, policyStep, stderrStep, variesStep } from './steps.ts';

interface Rule {
  readonly code: string;
  readonly verdict: Finding['verdict'];
  /** Completes "3 outputs ...". */
  readonly message: string | ((replay: Replay) => string);
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
    message: 'not written',
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
    message: 'different, and the policy cannot be applied to it',
    next: () => 'look at the output, which is kept beside this report',
    applies: decides('unreadable'),
  },
  {
    code: 'REPLAY_OUTPUT_VARIES',
    verdict: 'unknown',
    message: 'different, as between two runs on the recorded machine',
    next: () => variesStep,
    applies: decides('varies'),
  },
  {
    code: 'REPLAY_OTHER_DIFFERS',
    verdict: 'warn',
    message: ({ decidedBy }) =>
      decidedBy === 'claims'
        ? 'not the same, and nothing is claimed of them'
        : 'not the same, and not declared as a result',
    next: ({ decidedBy }) =>
      decidedBy === 'claims'
        ? 'replay with --strict to count everything'
        : 'declare with --output when freezing what belongs to the result',
    applies: ({ compared, agrees, outcome, role }) =>
      compared !== true && !agrees && outcome !== 'unexpected' && role !== 'side',
  },
  {
    code: 'REPLAY_OUTPUT_REMARK',
    verdict: 'warn',
    message: 'the same, with a remark',
    next: () => 'make sure that the run computes it: a copy proves nothing',
    applies: ({ remark, agrees }) => remark !== undefined && agrees,
  },
  {
    code: 'REPLAY_OUTPUT_IGNORED',
    verdict: 'warn',
    message: 'not compared: the policy says ignore',
    next: () => 'look at what is ignored, if the result rests on it',
    applies: ({ outcome }) => outcome === 'ignored',
  },
  ...(['fail', 'warn'] as const).map((verdict): Rule => ({
    code: 'REPLAY_OUTPUT_UNEXPECTED',
    verdict,
    message: 'written or changed by the replay, but not recorded',
    next: () => 'look at the outputs beside this report: the run may have taken another path',
    applies: ({ outcome, compared, role }) =>
      outcome === 'unexpected' && role !== 'side' && (compared === true) === (verdict === 'fail'),
  })),
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
        message: `${counted(outputs.length, 'output')} ${typeof message === 'string' ? message : message(replay)}`,
        evidence: evidenceOf(outputs.map(({ name, detail, remark }) => ({ name, detail: remark ?? detail }))),
        next: next(replay),
      },
    ];
  });
