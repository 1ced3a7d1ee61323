import type { PolicyParts } from '@holotype/model';
import type { Pair } from '../kind.ts';
import type { Verdict } from '../verdict.ts';
import { workInThread } from './in-thread.ts';
import type { PictureKind } from './task.ts';

/** Compares two pictures of one kind pixel by pixel. */
export const comparePictures = async (
  kind: PictureKind,
  pair: Pair,
  policy: PolicyParts,
): Promise<Verdict> => {
  const reply = await workInThread({
    expected: { kind, content: pair.expected },
    actual: { kind, content: pair.actual },
    policy,
  });
  if ('verdict' in reply) return reply.verdict;
  return { outcome: 'unreadable', why: 'why' in reply ? reply.why : 'nothing came of it' };
};
