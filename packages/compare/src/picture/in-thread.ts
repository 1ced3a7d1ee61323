import { pictureTime } from '../limits.ts';
import { askThread, copied } from '../thread/in-thread.ts';
import type { PictureReply, PictureTask } from './task.ts';

/** Does a task in a thread of its own, which ends with it, or after `timeMs` without a reply. Never rejects. */
export const workInThread = async (task: PictureTask, timeMs = pictureTime): Promise<PictureReply> => {
  const [expected, actual] = [copied(task.expected.content), copied(task.actual.content)];
  const whole: PictureTask = {
    ...task,
    expected: { ...task.expected, content: expected },
    actual: { ...task.actual, content: actual },
  };
  const script = new URL('./picture-worker.js', import.meta.url);
  return askThread<PictureReply>(script, whole, [expected.buffer, actual.buffer], timeMs);
};
