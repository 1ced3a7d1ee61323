import { parentPort } from 'node:worker_threads';
import type { PictureTask } from './task.ts';
import { workOn } from './work.ts';

parentPort?.once('message', (task: PictureTask) => {
  void workOn(task).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
