import { HostError, lstat, makeDirectories, openLocal, removeTree, writeWhole } from '@holotype/host';
import { joinRaw, ownMarks, type RawPath, rawToText } from '@holotype/model';

const mark = ownMarks.replay;
/** What a replay rebuilds there, whatever the form. */
export const rebuiltNames = [
  'holotype-image.tar',
  'image.sif',
  'image.sqfs',
  'root',
  'root.holotype.json',
] as const;
const made = [...rebuiltNames, 'outputs', 'report.html', 'report.json', 'stdin', 'stdout', 'stderr'];

/**
 * Makes the directory of a replay, or empties it of an earlier replay: a directory that holds anything else is not touched. Throws HostError
 * `HOST_OUTPUT_EXISTS`.
 */
export const claimOutput = (directory: RawPath): void => {
  const found = lstat(directory);
  const isOurs = lstat(joinRaw(directory, mark)) !== undefined;
  const isEmpty = found?.type === 'directory' && openLocal().files.list(directory).length === 0;
  if (found && !isOurs && !isEmpty) {
    throw new HostError(
      'HOST_OUTPUT_EXISTS',
      `${rawToText(directory)} is there already, and no replay made it`,
      {
        hint: 'choose another directory with -o',
        exit: 'failed',
      },
    );
  }
  makeDirectories(directory);
  writeWhole(joinRaw(directory, mark), '');
  for (const name of made) removeTree(joinRaw(directory, name));
};
