import { type Replay, toWord } from '@holotype/model';

export const stderrStep = 'read the stderr of the replayed run, which is kept beside this report';
export const policyStep =
  'if the difference does not matter, freeze with a policy: --compare NAME=rtol:1e-6 for numbers, NAME=pixel:0.001 for figures';
export const variesStep =
  'if what varies does not matter, `holotype judge` with --compare or --ignore; else fix the seed, the time or the order, and freeze again';

/** Told, and no reason by itself: it did not read it, or nearly every program reads it. */
const idle: ReadonlySet<string | undefined> = new Set(['unused', 'accounts']);

/** What is missing or not as captured is the likely reason; the first that is known is where to look first. */
export const likelyStep = ({ causes = [] }: Replay, otherwise: string): string => {
  const first = causes.find(({ kind }) => !idle.has(kind));
  return first ? toWord(`look first at ${first.what}: ${first.detail}`) : otherwise;
};
