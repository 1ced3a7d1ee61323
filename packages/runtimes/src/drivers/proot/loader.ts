import { openRoot, runLocal } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import type { Proot } from './find.ts';

// A name that somebody else planted makes two sources, which cp refuses to put into one file.
const script = 'exec cp /tmp/prooted-"$PPID"-* "$1"';

/**
 * PRoot 5.1 unpacks its loader into /tmp whatever the environment says, which Landlock will refuse where the root lies there. A first
 * PRoot, without Landlock, is asked for a copy; PROOT_LOADER names it to the next. Undefined if this PRoot has no such file.
 */
export const copyLoader = async (
  [program, ...options]: Proot,
  directory: RawPath,
): Promise<string | undefined> => {
  const copy = joinRaw(directory, 'loader');
  const argv = [
    program,
    ...options,
    '-v',
    '-1',
    '-r',
    '/',
    '/bin/sh',
    '-c',
    script,
    'holotype',
    rawToUtf8(copy),
  ] as const;
  await runLocal({ argv, timeoutMs: 60_000 });
  return openRoot(directory).files.stat('/loader')?.type === 'file' ? rawToUtf8(copy) : undefined;
};
