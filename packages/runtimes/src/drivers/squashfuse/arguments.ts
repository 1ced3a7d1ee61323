import { rawToUtf8, type RawPath } from '@holotype/model';
import type { ImageJob } from '../../image/driver.ts';

/** Arguments of `bwrap` for an image that is mounted at `mount`. Variables are arguments: bwrap itself, outside, must not obey an LD_PRELOAD. */
export const bwrapArguments = (job: ImageJob, mount: RawPath): readonly string[] => [
  ...['--ro-bind', rawToUtf8(mount), '/', '--proc', '/proc', '--dev', '/dev', '--ro-bind', '/sys', '/sys'],
  ...job.binds.flatMap(({ source, target, writable }) => [
    ...[writable ? '--bind' : '--ro-bind', rawToUtf8(source), rawToUtf8(target)],
  ]),
  ...Object.entries(job.environment).flatMap(([name, value]) => ['--setenv', name, value]),
  ...['--unshare-user', '--uid', String(job.identity.uid), '--gid', String(job.identity.gid)],
  ...['--unshare-pid', '--die-with-parent', ...(job.hasTerminal === true ? [] : ['--new-session'])],
  ...['--chdir', job.workingDirectory, '--', ...job.argv],
];
