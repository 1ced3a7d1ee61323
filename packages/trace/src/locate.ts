import { type RawPath, utf8ToRaw } from '@holotype/model';
import { stat } from './path-walk.ts';
import { from } from './recorder.ts';
import type { TraceRequest } from './request.ts';

/** What runs under this name: a path, or a file on PATH. */
export const locate = (
  name: string,
  { environment, workingDirectory }: TraceRequest,
): RawPath | undefined => {
  const start = utf8ToRaw(workingDirectory);
  const raw = utf8ToRaw(name);
  const places = name.includes('/') ? [start] : utf8ToRaw(environment['PATH'] ?? '').split(':');
  return places
    .map((place) => from(from(start, place), raw))
    .find((path) => stat(path)?.type !== 'directory' && stat(path));
};
