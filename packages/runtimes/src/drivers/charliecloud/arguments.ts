import { joinRaw, rawToUtf8 } from '@holotype/model';
import type { ImageJob } from '../../image/driver.ts';

/** Where ch-run mounts the image. */
export const mountPoint = ({ scratch }: Pick<ImageJob, 'scratch'>) => joinRaw(scratch, 'mount');

/**
 * Before ch-run: namespaces in which its mounts end with it. It would otherwise leave the image mounted when it is killed.
 */
export const namespaces: readonly string[] = ['--user', '--map-current-user', '--keep-caps', '--mount', '--'];

/** Arguments of `ch-run`, nothing of the caller's in them. It takes one pair of quotes off a value. */
export const runArguments = (job: ImageJob): readonly string[] => [
  ...['--mount', rawToUtf8(mountPoint(job)), '--private-tmp', '--no-passwd'],
  ...['--uid', String(job.identity.uid), '--gid', String(job.identity.gid)],
  ...['--unset-env=*', '--env-no-expand'],
  ...Object.entries(job.environment).map(([name, value]) => `--set-env=${name}='${value}'`),
  ...job.binds.flatMap(({ source, target }) => ['--bind', `${rawToUtf8(source)}:${rawToUtf8(target)}`]),
  ...['--cd', job.workingDirectory, rawToUtf8(job.image.path), '--', ...job.argv],
];
