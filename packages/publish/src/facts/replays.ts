import { isResultOutput, type Replay, type Report } from '@holotype/model';

/** A replay of the capsule by somebody. */
export interface ReplayFact {
  /** From 1, in the order given. */
  readonly number: number;
  readonly result: 'same' | 'different' | 'failed' | 'uncompared';
  /** The day, UTC; undefined where the report does not say. */
  readonly day: string | undefined;
  /** The moment, as the report has it. */
  readonly madeAt: string | undefined;
  readonly tool: string;
  readonly form: string;
  readonly enclosure: string;
  /** Seconds of the run there, and of the replay: of the run, of what came before it and after it. */
  readonly seconds: Replay['usage'];
  readonly claims: readonly ReplayClaimFact[];
  /** Outputs that are results, and those of them that are the same. */
  readonly compared: number;
  readonly same: number;
  /** Outputs that are not the same, by name. */
  readonly differing: readonly string[];
}
export interface ReplayClaimFact {
  readonly name: string;
  readonly holds: boolean;
  readonly captured: string | undefined;
  readonly here: string | undefined;
}

/** What of reports a deposit says: nothing that names whoever replayed it, or where. */
export const replaysOf = (
  reports: readonly Report[],
  publicText: (text: string) => string,
): readonly ReplayFact[] =>
  reports.flatMap(({ replay, madeAt, tool }, at): ReplayFact[] => {
    if (!replay) return [];
    const results = replay.outputs.filter(isResultOutput);
    const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(madeAt ?? '') ? madeAt : undefined;
    return [
      {
        number: at + 1,
        result: replay.result,
        day: moment?.slice(0, 10),
        madeAt: moment,
        tool: `${tool.name} ${tool.version}`,
        form: replay.form,
        enclosure: replay.enclosure,
        seconds: replay.usage,
        claims: replay.claims.map(({ name, holds, captured, here }) => ({ name, holds, captured, here })),
        compared: results.length,
        same: results.filter(({ agrees }) => agrees).length,
        differing: results.filter(({ agrees }) => !agrees).map(({ name }) => publicText(name)),
      },
    ];
  });

/** The verdict of a replay in words. */
export const resultInWords = ({ result, claims }: Pick<ReplayFact, 'result' | 'claims'>): string => {
  if (result === 'failed') return 'the run failed there';
  if (result === 'uncompared') return 'it ended as recorded, with nothing to compare';
  const holding = claims.filter(({ holds }) => holds).length;
  if (claims.length > 0) return `${holding} of ${claims.length} claims hold`;
  return result === 'same' ? 'the results are the same' : 'the results differ';
};
