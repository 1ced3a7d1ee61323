import { openRoot } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Job } from './driver.ts';
import { shellName } from './shell.ts';

/** The plainest job: nothing bound, nothing asked for. */
export const trialJob = (root: RawPath, scratch: RawPath): Omit<Job, 'command'> => ({
  root,
  files: openRoot(root).files,
  scratch,
  write: false,
  places: [],
  devices: [],
  home: undefined,
  identity: undefined,
  network: 'host',
});

/** What a trial runs in this machine's root where only running shows: next to nothing, of which a machine may have the shell alone. */
export const trialCommand = (machine = openRoot('/').files): Job['command'] => {
  const shell = machine.realpath('/bin/true') === undefined ? shellName(machine) : undefined;
  const plain = { environment: {}, workingDirectory: '/' };
  return shell === undefined
    ? { path: '/bin/true', argv: ['true'], ...plain }
    : { path: shell, argv: ['sh', '-c', ':'], ...plain };
};
