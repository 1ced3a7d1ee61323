/**
 * The limit of this machine: the files of a NUL-separated list hashed by SHA-256 in two threads of plain Node, and nothing else.
 * `node test/bench/dist/limit.js LIST`.
 */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { isMainThread, Worker, workerData } from 'node:worker_threads';

interface Task {
  readonly list: string;
  readonly next: Int32Array;
}
const batch = 256;

const work = ({ list, next }: Task): void => {
  const files = readFileSync(list, 'latin1').split('\0');
  const chunk = Buffer.allocUnsafe(1024 * 1024);
  const hashFile = (path: string): void => {
    const fd = openSync(Buffer.from(path, 'latin1'), 'r');
    try {
      const hash = createHash('sha256');
      for (let count = -1; count !== 0;) {
        count = readSync(fd, chunk, 0, chunk.length, null);
        hash.update(chunk.subarray(0, count));
      }
      hash.digest('hex');
    } finally {
      closeSync(fd);
    }
  };
  for (let at = Atomics.add(next, 0, batch); at < files.length; at = Atomics.add(next, 0, batch)) {
    for (const path of files.slice(at, at + batch)) {
      try {
        if (path !== '') hashFile(path);
      } catch {
        // Vanished since it was listed, as find and sha256sum would find too.
      }
    }
  }
};

if (isMainThread) {
  const task: Task = { list: process.argv[2] ?? '', next: new Int32Array(new SharedArrayBuffer(4)) };
  for (let thread = 0; thread < 2; thread++) new Worker(new URL(import.meta.url), { workerData: task });
} else work(workerData as Task);
