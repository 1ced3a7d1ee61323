import type { Replay, ReplayOutput } from '@holotype/model';
import { formatCount, formatDuration } from '@holotype/terminal';
import type { Verdict } from '../verdict.ts';

type Judged = Pick<ReplayOutput, 'outcome' | 'agrees' | 'compared'>;

/** How one output or claim is marked: what cannot be decided is neither good nor bad, and what decides nothing is no failure. */
export const verdictOf = ({ outcome, agrees, compared }: Judged): Verdict => {
  if (outcome === 'ignored') return agrees ? 'warn' : 'unknown';
  if (agrees) return 'pass';
  if (compared === false) return 'warn';
  return outcome === 'varies' ? 'unknown' : 'fail';
};

/** `exit code 0 there and here`, or `exit code 0 there, signal SIGSEGV here`. */
export const endInWords = ({ captured, here, same }: Replay['end']): string =>
  same ? `${captured} there and here` : `${captured} there, ${here} here`;

export const wallOf = (seconds: number): string => formatDuration(seconds * 1000);

export interface Tally {
  readonly same: number;
  readonly of: number;
}
export const tallyText = ({ same, of }: Tally): string => `${formatCount(same)} of ${formatCount(of)}`;

/** Outputs that decide about the result, and how many of them are the same. */
export const outputTally = ({ outputs }: Replay): Tally => {
  const compared = outputs.filter((output) => output.compared === true);
  return { same: compared.filter(({ agrees }) => agrees).length, of: compared.length };
};
export const claimTally = ({ claims }: Replay): Tally => ({
  same: claims.filter(({ holds }) => holds).length,
  of: claims.length,
});

/** A Report of a replay holds what fit said of the host, too. */
export const isReplayCode = (code: string): boolean => code.startsWith('REPLAY_');
