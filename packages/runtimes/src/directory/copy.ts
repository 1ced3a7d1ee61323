import { lendInRoot, lstat, makeDirectories, openRoot, removeTree, runLocal } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, rawToText, rawToUtf8 } from '@holotype/model';
import { RunError } from './errors.ts';

const longest = 3_600_000;

const copy = async (options: readonly string[], from: RawPath, to: RawPath): Promise<void> => {
  const argv = ['cp', '-a', ...options, '--', rawToUtf8(from), rawToUtf8(to)] as const;
  const result = await runLocal({ argv, timeoutMs: longest });
  if (result.kind === 'exited' && result.code === 0) return;
  if (result.kind === 'unavailable' && result.reason === 'not-found')
    throw new RunError(
      'RUN_ENCLOSURE_FAILED',
      'This machine has no cp, which the copy to run in is made with',
      {
        hint: 'install coreutils, or add --write: the command then runs in the directory itself, and what it writes stays',
      },
    );
  const why = result.kind === 'exited' ? result.stderr.split('\n', 1)[0] : result.reason;
  throw new RunError('RUN_ENCLOSURE_FAILED', `Cannot copy ${rawToText(from)} to run in: ${why ?? ''}`, {
    hint: 'set TMPDIR to a place with room for all of it, or install bubblewrap or proot',
  });
};

/** A copy of the root that is this run's own; blocks are shared where the file system can. */
export const copyRoot = async (root: RawPath, scratch: RawPath): Promise<RawPath> => {
  const to = joinRaw(scratch, 'root');
  await copy(['--one-file-system', '--reflink=auto', '--no-target-directory'], root, to);
  return to;
};

/** Puts a file or directory in place of another. */
export const putCopy = async (from: RawPath, to: RawPath): Promise<void> => {
  makeDirectories(parentOf(to));
  removeTree(to);
  await copy(['--reflink=auto', '--no-target-directory'], from, to);
};

/** What a place of a copy holds now goes where it came from, which stays the same directory or file. A command may have put a link there, or nothing. */
export const bringBack = async (root: RawPath, place: RawPath, to: RawPath): Promise<void> => {
  const before = lstat(to)?.type;
  if (before === 'directory') for (const name of openRoot(to).files.list('/')) removeTree(joinRaw(to, name));
  await lendInRoot(root, place, async (at, now) => {
    // `-H`: `at` is a link to what is meant; all that lies in that is copied as it is.
    if (now === before) await copy(['-H', '--reflink=auto', '--no-target-directory'], at, to);
  });
};
