import { type PolicyParts, type RawPath, takesTolerance } from '@holotype/model';
import { compareOutput } from '../compare-output.ts';
import { sniff, sniffContent } from '../sniff.ts';
import { differenceText, type Largest, type Verdict } from '../verdict.ts';
import { kindByExtension } from './by-path.ts';

/** A policy by which two runs on one machine are the same, and the reason in words. */
export interface Proposal {
  readonly policy: PolicyParts;
  readonly why: string;
}
type Judge = (policy: PolicyParts) => Promise<Verdict>;

// What varies by more is another result, not the same one computed in another order.
const loosestRtol = 0.1;
const loosestAtol = 1e-6;
const loosestChannel = 16;

/** The next power of ten that is larger. */
const roundUp = (value: number): number => Number(`1e${Math.floor(Math.log10(value)) + 1}`);

const largestOf = (verdict: Verdict): Largest | undefined =>
  verdict.outcome === 'within' || verdict.outcome === 'different' ? verdict.largest : undefined;

/** The policy itself if it makes the two the same. */
const tryPolicy = async (judge: Judge, policy: PolicyParts): Promise<Proposal | undefined> => {
  const verdict = await judge(policy);
  return verdict.outcome === 'within' ? { policy, why: differenceText(verdict.largest) } : undefined;
};

const proposePixels = async (judge: Judge): Promise<Proposal | undefined> => {
  const far = largestOf(await judge({ kind: 'pixel' }))?.absolute ?? Infinity;
  if (far > loosestChannel) return undefined;
  return tryPolicy(judge, far === 0 ? { kind: 'pixel' } : { kind: 'pixel', channel: Math.ceil(far) });
};

/** A tolerance just above what two runs differ by, for a kind that takes one. */
const proposeNumbers = async (judge: Judge, base: PolicyParts): Promise<Proposal | undefined> => {
  const exact = await tryPolicy(judge, base);
  if (exact) return exact;
  // By rtol 1 the largest difference is the largest relative one; where something came for zero there is none, and only atol can help.
  const relative = largestOf(await judge({ ...base, rtol: 1 }))?.relative;
  const rtol = relative === undefined ? Infinity : roundUp(relative);
  if (rtol <= loosestRtol) return tryPolicy(judge, { ...base, rtol });
  const absolute = largestOf(await judge({ ...base, atol: 1 }))?.absolute;
  const atol = absolute === undefined ? Infinity : roundUp(absolute);
  return atol <= loosestAtol ? tryPolicy(judge, { ...base, atol }) : undefined;
};

/** The first of some ways that gives a policy. */
const firstOf = async (
  ways: readonly (() => Promise<Proposal | undefined>)[],
): Promise<Proposal | undefined> => {
  for (const way of ways) {
    const found = await way();
    if (found) return found;
  }
  return undefined;
};

const proposeText = (judge: Judge): Promise<Proposal | undefined> =>
  firstOf([
    () => tryPolicy(judge, { kind: 'masked' }),
    () => proposeNumbers(judge, { kind: 'numbers' }),
    () => tryPolicy(judge, { kind: 'text', unordered: true }),
    () => tryPolicy(judge, { kind: 'masked', unordered: true }),
    () => proposeNumbers(judge, { kind: 'masked' }),
    () => proposeNumbers(judge, { kind: 'text', unordered: true }),
  ]);

const proposeNotebook = (judge: Judge): Promise<Proposal | undefined> =>
  firstOf([
    () => proposeNumbers(judge, { kind: 'notebook' }),
    () => proposeNumbers(judge, { kind: 'notebook', channel: loosestChannel }),
  ]);

const propose = async (path: RawPath, first: Uint8Array, judge: Judge): Promise<Proposal | undefined> => {
  const named = kindByExtension(path);
  if (sniffContent(first) !== undefined)
    return (await tryPolicy(judge, { kind: 'content' })) ?? proposeNumbers(judge, { kind: 'numbers' });
  switch (sniff(first)) {
    case 'pdf':
      return tryPolicy(judge, { kind: 'masked' });
    case 'svg':
      return (await tryPolicy(judge, { kind: 'masked' })) ?? proposePixels(judge);
    case 'png':
    case 'jpeg':
      return proposePixels(judge);
    case undefined:
      if (named === 'notebook') return proposeNotebook(judge);
      if (named !== undefined)
        return takesTolerance(named) ? proposeNumbers(judge, { kind: 'numbers' }) : undefined;
      return first.subarray(0, 8192).includes(0) ? undefined : proposeText(judge);
  }
};

/**
 * For an output that two runs made differently: masked or pixel if that makes them the same, else a tolerance just above the largest
 * difference seen (a power of ten), lines in any order, else ignore. Undefined if the bytes are the same.
 */
export const proposePolicy = async (
  path: RawPath,
  first: Uint8Array,
  second: Uint8Array,
): Promise<Proposal | undefined> => {
  const judge: Judge = (policy) => compareOutput(policy, path, first, second);
  if ((await judge({ kind: 'bytes' })).outcome === 'identical') return undefined;
  const ignore: Proposal = { policy: { kind: 'ignore' }, why: 'no other policy makes two runs the same' };
  return (await propose(path, first, judge)) ?? ignore;
};
