import { openRoot } from '@holotype/host';
import { type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import type { Job } from './enclosure.ts';
import { checkEnvironment } from './environment.ts';
import { RunError } from './errors.ts';
import type { RunRequest } from './request.ts';

type Opened = Omit<Job, 'scratch' | 'command'> & { readonly workingDirectory: RawPath };

/** Checks a request and opens its root. Throws RunError, or HostError `HOST_NOT_A_ROOT`. */
export const openJob = (request: RunRequest): Opened => {
  checkEnvironment(request.environment);
  const { root } = request;
  if (!root.startsWith('/'))
    throw new RunError('RUN_NOT_A_ROOT', `Not an absolute path: ${rawToText(root)}`, {
      exit: 'invalid',
      hint: 'give the path from /',
    });
  const { files } = openRoot(root);
  const workingDirectory = utf8ToRaw(request.workingDirectory ?? '/');
  if (!workingDirectory.startsWith('/') || files.stat(workingDirectory)?.type !== 'directory')
    throw new RunError(
      'RUN_WORKING_DIRECTORY_MISSING',
      `There is no directory ${rawToText(workingDirectory)} in the root`,
      {
        exit: 'missing',
        hint: 'name one that the root has',
      },
    );
  return { root, files, write: request.write, workingDirectory };
};
