import type { RawPath } from '@holotype/model';
import { type Pair, Unreadable } from './kind.ts';
import { kinds } from './kinds/index.ts';
import type { Policy } from './policy/policy.ts';
import { resolveKind } from './policy/resolve.ts';
import type { Verdict } from './verdict.ts';
import { grouped } from './wording.ts';

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && Buffer.compare(left, right) === 0;

const misfit = {
  pixel: 'it is neither PNG, JPEG nor SVG',
  masked: 'it is a picture of pixels',
} as const;

/** Applies a policy to two outputs whose bytes are not the same. */
const comparePair = async (policy: Policy, pair: Pair): Promise<Verdict> => {
  const name = resolveKind(policy, pair);
  const kind = kinds.find((known) => known.name === name);
  if (!kind) return { outcome: 'unreadable', why: policy.kind === 'masked' ? misfit.masked : misfit.pixel };
  if (Math.max(pair.expected.length, pair.actual.length) > kind.limit) {
    return {
      outcome: 'unreadable',
      why: `larger than ${grouped(kind.limit / 1024 / 1024)} MB, the limit of ${kind.name}`,
    };
  }
  try {
    return await kind.compare(pair, policy, compareOutput);
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: 'unreadable', why: error.message };
    throw error;
  }
};

/**
 * Whether an output is the same as the recorded one, by a policy. `path` names the output; undefined bytes: it was not recorded, or not made.
 * Nothing about the outputs makes it throw: neither is trusted.
 */
export const compareOutput = async (
  policy: Policy,
  path: RawPath,
  expected: Uint8Array | undefined,
  actual: Uint8Array | undefined,
): Promise<Verdict> => {
  if (policy.kind === 'ignore') return { outcome: 'ignored' };
  if (actual === undefined) return { outcome: 'missing' };
  if (expected === undefined) return { outcome: 'unexpected' };
  if (isSame(expected, actual)) return { outcome: 'identical' };
  return comparePair(policy, { path, expected, actual });
};
