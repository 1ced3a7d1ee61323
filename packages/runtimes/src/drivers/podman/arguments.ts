import type { Identity } from '@holotype/host';
import type { Mapping } from '../../containers/mapping.ts';
import type { ImageJob } from '../../image/driver.ts';
import { mountOption } from '../../image/mount-option.ts';

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

/** More than the 64 MB that podman gives: MPI keeps what its processes share there. */
const sharedMemory = '2g';

/** Arguments of `podman run`, nothing of the caller's in them. `name`: of the container. */
export const runArguments = (job: ImageJob, mapping: Mapping, name: string): readonly string[] => [
  ...['run', '--name', name, '--pull', 'never', '--log-driver', 'none'],
  ...['--network', job.network, '--http-proxy=false', '--security-opt', 'label=disable'],
  // A setuid program of the image gives nobody the rights of its owner.
  ...['--security-opt', 'no-new-privileges'],
  ...(job.network === 'none' ? ['--no-hosts'] : []),
  ...['--shm-size', sharedMemory, '--unsetenv-all'],
  ...(job.hasInput ? ['--interactive'] : []),
  // No key of what is typed leaves the container.
  ...(job.hasTerminal === true ? ['--tty', '--detach-keys', ''] : []),
  ...identityArguments(mapping, job.identity),
  ...Object.entries(job.environment).map(([variable, value]) => `--env=${variable}=${value}`),
  ...job.binds.flatMap((bind) => ['--mount', mountOption(bind)]),
  ...['--workdir', job.workingDirectory, '--entrypoint', JSON.stringify(job.argv)],
  job.image.id ?? '',
];
