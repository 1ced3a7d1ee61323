import { rawToUtf8 } from '@holotype/model';
import type { ImageJob } from '../image/driver.ts';
import { mountOption } from '../image/mount-option.ts';

/** More than the 64 MB that engines give: MPI keeps what its processes share there. */
const sharedMemory = '2g';

/**
 * What `podman run` and `docker run` understand alike, nothing of the caller's in it: a container `name` that is kept apart, with the places and
 * streams of the job.
 */
export const confined = (job: ImageJob, name: string): readonly string[] => [
  ...['run', '--name', name, '--pull', 'never', '--log-driver', 'none'],
  ...['--network', job.network, '--security-opt', 'label=disable'],
  // A setuid program of the image gives nobody the rights of its owner.
  ...['--security-opt', 'no-new-privileges'],
  ...['--shm-size', sharedMemory],
  ...(job.hasInput ? ['--interactive'] : []),
  ...(job.hasTerminal === true ? ['--tty'] : []),
  ...job.binds.flatMap((bind) => ['--mount', mountOption(bind)]),
  // Not a bind: the container's cgroup must allow it.
  ...(job.devices ?? []).flatMap(({ source, path }) => [
    '--device',
    `${rawToUtf8(source)}:${rawToUtf8(path)}`,
  ]),
];

/** The variables of the job, and nothing else of the caller's. */
export const variables = ({ environment }: Pick<ImageJob, 'environment'>): readonly string[] =>
  Object.entries(environment).map(([variable, value]) => `--env=${variable}=${value}`);
