import {
  HostError,
  isMountPoint,
  lstat,
  makeDirectories,
  openLocal,
  putBack,
  putInPlace,
  removeMarked,
  removeTree,
  removeTreeInTurns,
  renameFile,
  tryFile,
  tryHandOver,
} from '@holotype/host';
import { isWithin, joinRaw, ownMarks, type RawPath, rawToText } from '@holotype/model';
import { beginStage, type Events, tell } from '../events.ts';

const mark = ownMarks.replay;
const within: RawPath = '.partial';
/** What a replay rebuilds there, whatever the form. */
const rebuiltNames = ['holotype-image.tar', 'image.sif', 'image.sqfs', 'root', 'root.holotype.json'] as const;
/** What it leaves in any case, the Report last. */
const results = ['again', 'outputs', 'stdin', 'stdout', 'stderr', 'report.html', 'report.json'];
/** What an earlier replay may have left: what was kept of it, what judges it, and what a killed one of an earlier version left. */
const earlier: ReadonlySet<RawPath> = new Set([
  ...[...rebuiltNames, ...results, mark, within, 'judged.html', 'judged.json', 'rank.json'],
  ...rebuiltNames.map((name) => `${name}.partial`),
]);

/** Where a replay works, and where what it found gets its name. */
export interface ReplayPlace {
  /** The directory that it works in, which is removed at the end. */
  readonly work: RawPath;
  /** Report and outputs, all in `work`, take the place of those of an earlier replay. What was rebuilt stays where it is. */
  readonly commit: () => void;
  /**
   * What was rebuilt goes to the Report if it is kept, and is removed otherwise; of a large root this takes a while. What cannot be removed is told,
   * and loses nothing: the Report has its name by then, or an error is on its way.
   */
  readonly end: (keep: boolean) => Promise<void>;
}

const refuse = (directory: RawPath, why: string): never => {
  throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(directory)} ${why}`, {
    hint: 'choose another directory with -o',
    exit: 'failed',
  });
};
const notOurs = 'already exists and was not made by a replay';

/** Makes a directory that is known as a replay's from its first moment on; what a killed one left in it is removed. */
const startWork = (work: RawPath): void => {
  const { files } = openLocal();
  if (files.list(work).length > 0 && !lstat(joinRaw(work, mark))) refuse(work, notOurs);
  removeMarked(work, mark);
  makeDirectories(work);
  tryFile(joinRaw(work, mark), '');
};

/** Whether the work can be done beside a directory, which is then exchanged. */
const startBeside = (output: RawPath, names: readonly RawPath[] | undefined): boolean => {
  const work: RawPath = `${output}.partial`;
  if (names?.some((name) => !earlier.has(name)) || (names && isMountPoint(output))) return false;
  try {
    startWork(work);
    return true;
  } catch (error) {
    if (names && error instanceof HostError && error.code === 'HOST_WRITE_FAILED') return false;
    throw error;
  }
};

/**
 * Takes the directory of a replay: none, an empty one, or that of an earlier replay, which stays until this one has a Report. The work is done in
 * `NAME.partial` beside it, and one exchange gives the name. Where that cannot be (something is mounted on it, it holds other files, nothing may be
 * written beside it) the work is done in it, and each name is replaced by itself. Throws HostError `HOST_OUTPUT_EXISTS`.
 */
export const openReplayPlace = (events: Events, asked: RawPath, root: RawPath | undefined): ReplayPlace => {
  const { files } = openLocal();
  const output = files.realpath(asked) ?? asked;
  putBack(output);
  const found = lstat(output);
  const names = found && (found.type === 'directory' ? files.list(output) : [output]);
  const isNew = !names?.some((name) => name !== within);
  if (!isNew && !names?.includes(mark)) refuse(output, notOurs);
  if (root !== undefined && isWithin(files.realpath(root) ?? root, output))
    refuse(output, 'contains the directory that --root names');
  const isBeside = startBeside(output, names);
  const work = isBeside ? `${output}.partial` : joinRaw(output, within);
  if (!isBeside) {
    startWork(work);
    tryFile(joinRaw(output, mark), '');
  }
  let isDone = false;
  const commit = (): void => {
    isDone = true;
    const made = results.filter((name) => lstat(joinRaw(work, name)));
    if (!isBeside) {
      for (const name of made) putInPlace(joinRaw(work, name), joinRaw(output, name));
      const kept = new Set([...made, mark, within]);
      for (const name of earlier) if (!kept.has(name)) removeTree(joinRaw(output, name));
      return;
    }
    const result = joinRaw(work, 'result');
    makeDirectories(result);
    for (const name of made) renameFile(joinRaw(work, name), joinRaw(result, name));
    tryFile(joinRaw(result, mark), '');
    if (found) tryHandOver(result, found.mode, found);
    putInPlace(result, output);
  };
  const end = async (keep: boolean): Promise<void> => {
    const rebuilt = rebuiltNames.filter((name) => lstat(joinRaw(work, name)));
    if (keep) for (const name of rebuilt) putInPlace(joinRaw(work, name), joinRaw(output, name));
    using step =
      rebuilt.length > 0 && !keep
        ? beginStage(events, 'remove', 'Removing the rebuilt environment')
        : undefined;
    try {
      for (const name of rebuilt) await removeTreeInTurns(joinRaw(work, name));
      removeMarked(work, mark);
      if (!isDone && !isBeside && isNew) removeTree(joinRaw(output, mark));
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      step?.[Symbol.dispose]();
      tell(events, 'NOT_REMOVED', `${error.message}${error.hint === undefined ? '' : `; ${error.hint}`}`);
    }
  };
  return { work, commit, end };
};

/** Takes away what a second run rebuilt. */
export const removeRebuilt = async (directory: RawPath): Promise<void> => {
  for (const name of rebuiltNames) await removeTreeInTurns(joinRaw(directory, name));
};
