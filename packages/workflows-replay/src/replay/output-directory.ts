import {
  HostError,
  lstat,
  makeDirectories,
  openLocal,
  removeTree,
  removeTreeInTurns,
  writeWhole,
} from '@holotype/host';
import { joinRaw, ownMarks, type RawPath, rawToText } from '@holotype/model';
import { beginStage, type Events, tell } from '../events.ts';

const mark = ownMarks.replay;
/** What a replay rebuilds there, whatever the form. */
const rebuiltNames = ['holotype-image.tar', 'image.sif', 'image.sqfs', 'root', 'root.holotype.json'] as const;
const made = [
  ...rebuiltNames,
  'again',
  'outputs',
  'rank.json',
  'report.html',
  'report.json',
  'stdin',
  'stdout',
  'stderr',
];

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
      `${rawToText(directory)} already exists and was not made by a replay`,
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

/**
 * Takes away what was rebuilt below a directory; of a large root this takes a while. What cannot be removed is told, and loses nothing: the Report is
 * written by then, or an error is on its way.
 */
export const removeRebuilt = async (events: Events, directory: RawPath): Promise<void> => {
  const there = rebuiltNames.map((name) => joinRaw(directory, name)).filter((path) => lstat(path));
  if (there.length === 0) return;
  using step = beginStage(events, 'remove', 'Removing the rebuilt environment');
  for (const path of there) {
    try {
      await removeTreeInTurns(path);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      step[Symbol.dispose]();
      tell(events, 'NOT_REMOVED', `${error.message}${error.hint === undefined ? '' : `; ${error.hint}`}`);
    }
  }
};
