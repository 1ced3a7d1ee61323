import { Worker } from 'node:worker_threads';
import { utf8ToRaw } from '@holotype/model';
import { shown } from '../wording.ts';

/** Why a task was not done. */
export interface NotDone {
  readonly why: string;
}

/** Of the objects of a task; what its buffers hold is limited by who reads them. */
const heap = 2048;

/** A view of a larger buffer would take all of that along. */
export const copied = (content: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(content);

/**
 * Posts a task to a script in a thread of its own, which ends with its reply, or after `timeMs` without one: readers of hostile files may never
 * end. What it prints is dropped. Never rejects.
 */
export const askThread = async <Reply extends object>(
  script: URL,
  task: object,
  buffers: readonly ArrayBuffer[],
  timeMs: number,
): Promise<Reply | NotDone> => {
  const worker = new Worker(script, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: heap },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<Reply | NotDone>((resolve) => {
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
      worker.postMessage(task, buffers);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};
