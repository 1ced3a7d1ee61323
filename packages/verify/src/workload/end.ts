import type { Replay, RunEnd } from '@holotype/model';
import type { WorkloadEnd } from './request.ts';

export const timedOutText = 'stopped at the time limit';

const endText = (exitCode: number | null | undefined, signal: string | undefined): string =>
  typeof exitCode === 'number' ? `exit code ${exitCode}` : `signal ${signal ?? 'unknown'}`;

/** How a run ended here, in words. */
export const endHere = ({ timedOut, exitCode, signal }: WorkloadEnd): string =>
  timedOut ? timedOutText : endText(exitCode, signal);

/** How the run ended there and here, in words. */
export const compareEnds = (captured: RunEnd, here: WorkloadEnd): Replay['end'] => {
  const there = endText(captured.exitCode, captured.signal);
  const now = endHere(here);
  return { captured: there, here: now, same: there === now };
};

/** It failed here: by the clock, or where it succeeded there. */
export const hasFailed = (captured: RunEnd, here: WorkloadEnd): boolean =>
  here.timedOut || (captured.exitCode === 0 && here.exitCode !== 0);
