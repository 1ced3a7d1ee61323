import type { Identity } from '@holotype/host';
import type { Mapping } from '../../containers/mapping.ts';
import { confined, variables } from '../../containers/run-arguments.ts';
import type { ImageJob } from '../../image/driver.ts';

/** The command will see itself run under these ids. */
export const holdsIdentity = (mapping: Mapping, { uid, gid }: Identity): boolean =>
  mapping !== 'one' || (uid === 0 && gid === 0);

const identityArguments = (mapping: Mapping, { uid, gid }: Identity): readonly string[] => {
  const ids = `${String(uid)}:${String(gid)}`;
  if (mapping === 'one' || (uid === 0 && gid === 0)) return ['--user', '0:0'];
  if (mapping === 'none') return ['--user', ids];
  // The caller's own files are the run's then.
  return ['--userns', `keep-id:uid=${String(uid)},gid=${String(gid)}`, '--user', ids];
};

/** Arguments of `podman run`, nothing of the caller's in them. `name`: of the container. */
export const runArguments = (
  job: ImageJob,
  mapping: Mapping,
  name: string,
  platform: readonly string[] = [],
): readonly string[] => [
  ...confined(job, name),
  ...(job.ownGpus === true ? ['--device', 'nvidia.com/gpu=all'] : []),
  ...['--http-proxy=false', '--unsetenv-all'],
  ...(job.network === 'none' ? ['--no-hosts'] : []),
  // No key of what is typed leaves the container.
  ...(job.hasTerminal === true ? ['--detach-keys', ''] : []),
  ...identityArguments(mapping, job.identity),
  ...variables(job),
  ...platform,
  ...['--workdir', job.workingDirectory, '--entrypoint', JSON.stringify(job.argv)],
  job.image.id ?? '',
];
