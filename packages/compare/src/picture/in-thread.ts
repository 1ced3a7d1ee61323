import { Worker } from 'node:worker_threads';
import { utf8ToRaw } from '@holotype/model';
import { pictureTime } from '../limits.ts';
import { shown } from '../wording.ts';
import type { PictureFile, PictureReply, PictureTask } from './task.ts';

/** A view of a larger buffer would take all of that along. */
const copy = ({ kind, content }: PictureFile) => ({ kind, content: new Uint8Array(content) });

/** Does a task in a thread of its own, which ends with it, or after `timeMs` without a reply. Never rejects. */
export const workInThread = async (task: PictureTask, timeMs = pictureTime): Promise<PictureReply> => {
  const worker = new Worker(new URL('./picture-worker.js', import.meta.url));
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<PictureReply>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', (error) => {
        resolve({ why: `its decoder failed: ${shown(utf8ToRaw(String(error)))}` });
      });
      worker.once('exit', () => {
        resolve({ why: 'its decoder ended early' });
      });
      timer = setTimeout(() => {
        resolve({ why: `it takes longer than ${timeMs / 1000} s to decode` });
      }, timeMs);
      const expected = copy(task.expected);
      const actual = copy(task.actual);
      const buffers = [expected.content.buffer, actual.content.buffer];
      worker.postMessage({ ...task, expected, actual } satisfies PictureTask, buffers);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};
