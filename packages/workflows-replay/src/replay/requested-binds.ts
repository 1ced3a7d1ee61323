import { type Run, textToRaw, utf8ToRaw } from '@holotype/model';
import type { Context } from '../context.ts';
import type { ReplayRequest } from './request.ts';

/** What the user wants the run to see of this machine. */
export const requestedBinds = (
  context: Context,
  request: ReplayRequest,
  run: Run,
): ReplayRequest['binds'] => {
  const home = context.environment['HOME'];
  return !request.home || home === undefined || run.home === undefined
    ? request.binds
    : [...request.binds, { source: utf8ToRaw(home), target: textToRaw(run.home), writable: true }];
};
