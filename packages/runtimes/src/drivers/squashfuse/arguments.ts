import { rawToUtf8, type RawPath } from '@holotype/model';
import { bwrapArguments } from '../../bwrap-arguments.ts';
import type { ImageJob } from '../../image/driver.ts';

/** Arguments of `bwrap` for an image that is mounted at `mount`. */
export const mountedArguments = (job: ImageJob, mount: RawPath): readonly string[] =>
  bwrapArguments({
    base: ['--ro-bind', rawToUtf8(mount), '/'],
    binds: job.binds,
    devices: job.devices,
    environment: job.environment,
    identity: job.identity,
    hasTerminal: job.hasTerminal === true,
    workingDirectory: job.workingDirectory,
    argv: job.argv,
  });
