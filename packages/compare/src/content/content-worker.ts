import { parentPort } from 'node:worker_threads';
import type { ContentTask } from './task.ts';
import { workOnContent } from './work.ts';

parentPort?.once('message', (task: ContentTask) => {
  void workOnContent(task).then((reply) => {
    parentPort?.postMessage(reply);
  });
});
