import { rootSource, scanTree, type WatchedEnd } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';
import type { Collection } from './collect.ts';
import { locate } from './locate.ts';
import { stat } from './path-walk.ts';
import { createRecorder, from, type Recorder } from './recorder.ts';
import { uses } from './records/record.ts';
import type { TraceRequest } from './request.ts';

const recordWritten = (directory: RawPath, since: number, recorder: Recorder): void => {
  for (const { path, stat } of scanTree(rootSource(directory))) {
    if (stat.type !== 'file' || Number(stat.mtime) < since) continue;
    recorder.touch(joinRaw(directory, path.slice(1)), 'write', uses.written);
  }
};

/** Tells what a run must have touched that nobody watched: its program, the files among its words, and what was written where it started. */
export const recordUnwatched = async (
  request: TraceRequest,
  collection: Collection,
  run: () => Promise<WatchedEnd>,
): Promise<WatchedEnd> => {
  const start = utf8ToRaw(request.workingDirectory);
  const recorder = createRecorder(collection.add);
  const [name, ...words] = request.argv;
  const program = locate(name, request);
  if (program !== undefined) recorder.start(program, start);
  for (const word of words) {
    const path = from(start, utf8ToRaw(word));
    if (word !== '' && stat(path)?.type === 'file') recorder.touch(path, 'read', uses.read);
  }
  // File systems stamp with the tick of their clock, which may be behind by so much.
  const since = Date.now() / 1000 - 0.02;
  const ended = await run();
  recordWritten(start, since, recorder);
  recorder.finish();
  return ended;
};
