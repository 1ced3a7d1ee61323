import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { toRecord } from './remote-error.ts';
import type { StreamReply, StreamStart } from './stream.ts';

/** The worker's side of startStream: posts what `give` makes, and waits while too much of it was not taken. `heard` is the next thing that it was told. */
export const serveStream = <Piece>(
  give: (task: never, heard: () => unknown) => Iterable<Piece>,
  transfer: (piece: Piece) => readonly ArrayBuffer[],
): void => {
  const port = parentPort;
  if (!port) throw new Error('serveStream() runs in a worker thread');
  const { task, taken, ahead } = workerData as StreamStart;
  const post = (reply: StreamReply<Piece>, moved: readonly ArrayBuffer[] = []) => {
    port.postMessage(reply, [...moved]);
  };
  const isStopped = () => Atomics.load(taken, 1) !== 0;
  const heard = () => (receiveMessageOnPort(port) as { readonly message: unknown } | undefined)?.message;
  let made = 0;
  try {
    for (const piece of give(task as never, heard)) {
      for (
        let had = Atomics.load(taken, 0);
        made - had >= ahead && !isStopped();
        had = Atomics.load(taken, 0)
      )
        Atomics.wait(taken, 0, had);
      if (isStopped()) return;
      post({ piece }, transfer(piece));
      made++;
    }
    post({ end: true });
  } catch (error) {
    const expected = toRecord(error);
    post(expected ? { expected } : { error });
  }
};
