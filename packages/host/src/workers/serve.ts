import { parentPort } from 'node:worker_threads';
import { toRecord } from './remote-error.ts';

/** The worker's side of createPool: answers each task with what `work` returns, or with what it throws. */
export const serve = (
  work: (task: never) => unknown,
  transfer: (result: never) => readonly ArrayBuffer[] = () => [],
): void => {
  const port = parentPort;
  if (!port) throw new Error('serve() runs in a worker thread');
  port.on('message', (task: unknown) => {
    void (async () => {
      try {
        const result: unknown = await work(task as never);
        port.postMessage({ result }, [...transfer(result as never)]);
      } catch (error) {
        const expected = toRecord(error);
        port.postMessage(expected ? { expected } : { error });
      }
    })();
  });
  port.postMessage({ up: true });
};
