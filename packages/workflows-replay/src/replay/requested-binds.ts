import { type Run, textToRaw, utf8ToRaw } from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import type { ReplayRequest } from './request.ts';

/** What the user wants the run to see of this machine. */
export const requestedBinds = (
  context: WorkflowContext,
  request: ReplayRequest,
  run: Run,
): ReplayRequest['binds'] => {
  const home = context.environment['HOME'];
  return !request.home || home === undefined || run.home === undefined
    ? request.binds
    : [...request.binds, { source: utf8ToRaw(home), target: textToRaw(run.home), writable: true }];
};
