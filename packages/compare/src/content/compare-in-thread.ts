import type { PolicyParts } from '@holotype/model';
import type { Pair } from '../kind.ts';
import { contentTime } from '../limits.ts';
import { askThread, copied } from '../thread/in-thread.ts';
import type { Verdict } from '../verdict.ts';
import type { ContentReply, ContentTask, ThreadKind } from './task.ts';

/** Compares two documents of one kind in a thread of their own. */
export const compareInThread = async (
  kind: ThreadKind,
  { path, expected, actual }: Pair,
  policy: PolicyParts,
): Promise<Verdict> => {
  const [recorded, made] = [copied(expected), copied(actual)];
  const task: ContentTask = { kind, path, policy, expected: recorded, actual: made };
  const script = new URL('./content-worker.js', import.meta.url);
  const reply = await askThread<ContentReply>(script, task, [recorded.buffer, made.buffer], contentTime);
  return 'why' in reply ? { outcome: 'unreadable', why: reply.why } : reply;
};
