import { openRoot } from '@holotype/host';
import { type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import type { Job } from './driver.ts';
import { checkEnvironment } from './environment.ts';
import { RunError } from './errors.ts';
import { resolveHome } from './home.ts';
import { type Inside, lookInside } from './inside.ts';
import { resolvePlaces } from './places.ts';
import type { Directory, StartRequest } from '../request.ts';

type Opened = Omit<Job, 'scratch' | 'command'> & {
  readonly workingDirectory: RawPath;
  readonly inside: Inside;
};

/** Checks a request and opens its root. Throws RunError, or HostError `HOST_NOT_A_ROOT`. */
export const openJob = (request: StartRequest<Directory>, note: (line: string) => void): Opened => {
  checkEnvironment(request.environment);
  const { identity, network = 'host' } = request;
  const { path: root, write } = request.rebuilt;
  if (!root.startsWith('/'))
    throw new RunError('RUN_NOT_A_ROOT', `Not an absolute path: ${rawToText(root)}`, {
      exit: 'invalid',
      hint: 'give the path from /',
    });
  const { files } = openRoot(root);
  const places = resolvePlaces(root, files, request.binds ?? []);
  const lacking = places.find(({ missing, driver }) => missing !== undefined && driver !== true);
  if (write && lacking)
    throw new RunError(
      'RUN_BIND_INVALID',
      `There is no ${rawToText(lacking.asked)} in the root to bind on, and it would be kept there`,
      { exit: 'invalid', hint: 'make it in the root first, or run without keeping what is written' },
    );
  const home = request.home === undefined ? undefined : resolveHome(request.home, files, places, write, note);
  const inside = lookInside(root, places, home?.path);
  const workingDirectory = utf8ToRaw(request.workingDirectory ?? '/');
  if (!workingDirectory.startsWith('/') || inside.stat(workingDirectory)?.type !== 'directory')
    throw new RunError(
      'RUN_WORKING_DIRECTORY_MISSING',
      `There is no directory ${rawToText(workingDirectory)} in the root`,
      {
        exit: 'missing',
        hint: 'name one that the root has',
      },
    );
  const devices = typeof request.devices === 'object' ? request.devices : [];
  return { root, files, write, places, devices, home, identity, network, workingDirectory, inside };
};
