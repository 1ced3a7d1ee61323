import { counted, grouped, type PolicyParts, type RawPath } from '@holotype/model';
import { compareBytes } from './bytes/compare-bytes.ts';
import { isSameBytes } from './bytes/is-same-bytes.ts';
import { type CompareInside, type Kind, type Pair, type Room, Unreadable } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { packedDepth, unpackedLimit } from './limits.ts';
import { resolveKind } from './policy/resolve.ts';
import { createRoom } from './room.ts';
import { sniffUnread } from './sniff.ts';
import type { Verdict } from './verdict.ts';

const misfit = {
  pixel: 'it is neither PNG, JPEG nor SVG',
  masked: 'it is a picture of pixels',
} as const;

const compareByKind = async (
  kind: Kind,
  policy: PolicyParts,
  pair: Pair,
  inside: CompareInside,
  room: Room,
): Promise<Verdict> => {
  if (Math.max(pair.expected.length, pair.actual.length) > kind.limit) {
    return {
      outcome: 'unreadable',
      why: `larger than ${grouped(kind.limit / 1024 / 1024)} MB, the limit of ${kind.name}`,
    };
  }
  try {
    return await kind.compare(pair, policy, inside, room);
  } catch (error) {
    if (error instanceof Unreadable) return { outcome: 'unreadable', why: error.message };
    throw error;
  }
};

/** The verdict of bytes, with the reason why it was not the content that was compared. */
const byBytes = ({ expected, actual }: Pair, why: string): Verdict => {
  const verdict = compareBytes(expected, actual);
  if (verdict.outcome !== 'different') return verdict;
  const { where, what } = verdict.first;
  return { ...verdict, first: { where: `compared by bytes (${why}), ${where}`, what } };
};

/** Applies a policy to two outputs whose bytes are not the same. */
const comparePair = async (
  policy: PolicyParts,
  pair: Pair,
  inside: CompareInside,
  room: Room,
): Promise<Verdict> => {
  const name = resolveKind(policy, pair);
  const kind = kinds.find((known) => known.name === name);
  if (!kind) return { outcome: 'unreadable', why: policy.kind === 'masked' ? misfit.masked : misfit.pixel };
  if (policy.kind !== 'content') return compareByKind(kind, policy, pair, inside, room);
  if (kind.name === 'bytes') {
    const format = sniffUnread(pair.expected);
    return format === undefined
      ? compareByKind(kind, policy, pair, inside, room)
      : byBytes(pair, `there is no reader for ${format}`);
  }
  const verdict = await compareByKind(kind, policy, pair, inside, room);
  return verdict.outcome === 'unreadable' ? byBytes(pair, verdict.why) : verdict;
};

const compareWithin =
  (room: Room, depth: number): ((...given: Parameters<typeof compareOutput>) => Promise<Verdict>) =>
  async (policy, path, expected, actual) => {
    if (policy.kind === 'ignore') return { outcome: 'ignored' };
    if (actual === undefined) return { outcome: 'missing' };
    if (expected === undefined) return { outcome: 'unexpected' };
    if (isSameBytes(expected, actual)) return { outcome: 'identical' };
    const pair = { path, expected, actual };
    if (depth > packedDepth) return byBytes(pair, `packed over ${counted(packedDepth, 'time')}`);
    return comparePair(policy, pair, compareWithin(room, depth + 1), room);
  };

/**
 * Whether an output is the same as the recorded one, by a policy. `path` names the output; undefined bytes: it was not recorded, or not made.
 * Nothing about the outputs makes it throw: neither is trusted.
 */
export const compareOutput = async (
  policy: PolicyParts,
  path: RawPath,
  expected: Uint8Array | undefined,
  actual: Uint8Array | undefined,
): Promise<Verdict> => compareWithin(createRoom(unpackedLimit), 0)(policy, path, expected, actual);
