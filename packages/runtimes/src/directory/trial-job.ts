import { openRoot } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Job } from './driver.ts';

/** The plainest job: nothing bound, nothing asked for. */
export const trialJob = (root: RawPath, scratch: RawPath): Omit<Job, 'command'> => ({
  root,
  files: openRoot(root).files,
  scratch,
  write: false,
  places: [],
  home: undefined,
  identity: undefined,
  network: 'host',
});

/** What a trial runs where only running shows. */
export const trialCommand: Job['command'] = {
  path: '/bin/true',
  argv: ['true'],
  environment: {},
  workingDirectory: '/',
};
