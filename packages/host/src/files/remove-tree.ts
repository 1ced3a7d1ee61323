import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fchmodSync,
  fstatSync,
  lstatSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { baseOf, joinRaw, type RawPath, rawToText } from '@holotype/model';
import { HostError, isSystemError } from '../errors.ts';
import { rootSource } from '../hosts/root.ts';
import { toLocal } from './local-path.ts';
import { isLinux } from '../system.ts';
import { changeMode, nameIn, namesIn, openDirectory, openParent } from './names-in.ts';
import { pause } from '../workers/turn.ts';

/** Directories that are open at once, one in another; what lies deeper is moved up first. */
const deepest = 64;
/** How often a directory is looked at again because something came into it meanwhile, in all of a tree. */
const mostAgain = 10_000;
/** Names that are removed before others have their turn. */
const atOnce = 500;

/** A tree that is being removed. */
interface Removal {
  /** Its topmost directory, where deeper ones are moved to. */
  readonly top: number;
  /** The names that they have there. */
  readonly moved: RawPath[];
  readonly tries: Tries;
}
interface Tries {
  again: number;
}

type Steps = Generator<void, void>;

/** False if it is a directory. Gone is fine. */
const unlinked = (path: Buffer): boolean => {
  try {
    unlinkSync(path);
    return true;
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return true;
    if (isSystemError(error, 'EISDIR')) return false;
    throw error;
  }
};

/** `full`: something is in it; `other`: it is no directory. A directory on which something is mounted is EBUSY, also a full one: rmdir(2) comes first. */
const emptied = (path: Buffer): 'gone' | 'full' | 'other' => {
  try {
    rmdirSync(path);
    return 'gone';
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return 'gone';
    if (isSystemError(error, 'ENOTEMPTY', 'EEXIST')) return 'full';
    if (isSystemError(error, 'ENOTDIR')) return 'other';
    throw error;
  }
};

/** What somebody else has may be removed all the same, where its mode lets everybody write. */
const letWrite = (fd: number): void => {
  if ((fstatSync(fd).mode & 0o700) === 0o700) return;
  try {
    fchmodSync(fd, 0o700);
  } catch (error) {
    if (!isSystemError(error, 'EPERM')) throw error;
  }
};

/** Opens a directory whose names are to be removed, whatever its mode; undefined if it is none any more. */
const openFull = (path: Buffer): number | undefined => {
  try {
    let fd: number;
    try {
      fd = openDirectory(path);
    } catch (error) {
      if (!isSystemError(error, 'EACCES')) throw error;
      changeMode(path.toString('latin1'), 0o700, constants.O_DIRECTORY);
      fd = openDirectory(path);
    }
    letWrite(fd);
    return fd;
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'ELOOP')) return undefined;
    throw error;
  }
};

/** A directory that lies too deep gets a name in the topmost one; what is at its name now comes along, whatever it is. */
const moveUp = (tree: Removal, from: Buffer): void => {
  const fd = openFull(from);
  if (fd === undefined) return;
  closeSync(fd);
  const name = `.holotype-${randomBytes(12).toString('hex')}`;
  try {
    renameSync(from, nameIn(tree.top, name));
    tree.moved.push(name);
  } catch (error) {
    if (!isSystemError(error, 'ENOENT')) throw error;
  }
};

const removeIn = function* (tree: Removal, fd: number, depth: number): Steps {
  let count = 0;
  for (const { name, isDirectory } of namesIn(fd)) {
    if (++count % atOnce === 0) yield;
    if (isDirectory || !unlinked(nameIn(fd, name))) yield* removeDirectory(tree, fd, name, depth);
  }
};

/** Calls `once` until the directory is gone: others may still write in it, or swap it for something else. */
const untilGone = function* (path: Buffer, tries: Tries, once: () => Steps): Steps {
  for (let first = true; ; first = false) {
    const state = emptied(path);
    if (state === 'gone' || (state === 'other' && unlinked(path))) return;
    if (!first && ++tries.again > mostAgain)
      throw new HostError(
        'HOST_WRITE_FAILED',
        'Something is still writing in the directory that is to be removed',
        {
          hint: 'stop the program that writes there, and remove the rest by hand',
        },
      );
    if (state === 'full') yield* once();
  }
};

const removeDirectory = function* (tree: Removal, parent: number, name: RawPath, depth: number): Steps {
  const path = nameIn(parent, name);
  yield* untilGone(path, tree.tries, function* () {
    if (depth >= deepest) {
      moveUp(tree, path);
      return;
    }
    const fd = openFull(path);
    if (fd === undefined) return;
    try {
      yield* removeIn(tree, fd, depth + 1);
    } finally {
      closeSync(fd);
    }
  });
};

/** The topmost directory, and then what was moved up to it. */
const removeTop = function* (path: Buffer): Steps {
  // unlink(2) on a read-only file system refuses before it looks whether there is anything.
  if (!lstatSync(path, { throwIfNoEntry: false }) || unlinked(path)) return;
  const tries = { again: 0 };
  yield* untilGone(path, tries, function* () {
    const top = openFull(path);
    if (top === undefined) return;
    const tree: Removal = { top, moved: [], tries };
    try {
      yield* removeIn(tree, top, 1);
      for (let one = tree.moved.pop(); one !== undefined; one = tree.moved.pop())
        yield* removeDirectory(tree, top, one, 1);
    } finally {
      closeSync(top);
    }
  });
};

const failed = (path: RawPath, cause: unknown): HostError => {
  if (cause instanceof HostError) return cause;
  const why = isSystemError(cause, 'EBUSY') ? ': something is mounted there, or in use' : '';
  return isSystemError(cause, 'ENOSPC', 'EDQUOT')
    ? new HostError('HOST_DISK_FULL', `No space left to remove ${rawToText(path)}`, { cause })
    : new HostError('HOST_WRITE_FAILED', `Cannot remove ${rawToText(path)}${why}`, {
        hint: 'remove the rest by hand',
        cause,
      });
};

const removal = function* (path: RawPath): Steps {
  try {
    if (!isLinux) {
      // Node's own, which knows what Windows and macOS answer.
      rmSync(toLocal(path), { recursive: true, force: true });
      return;
    }
    const parent = openParent(path);
    if (parent === undefined) return;
    try {
      yield* removeTop(nameIn(parent, baseOf(path)));
    } finally {
      closeSync(parent);
    }
  } catch (cause) {
    throw failed(path, cause);
  }
};

/**
 * Removes a file, or a directory with all that it holds, also where the modes of this user's directories forbid it, and whoever still writes in it:
 * no link in it is followed, nothing that is mounted in it is entered; any depth; missing is fine. Throws HostError `HOST_WRITE_FAILED`,
 * `HOST_DISK_FULL`, `HOST_NO_PROC`.
 */
export const removeTree = (path: RawPath): void => {
  const steps = removal(path);
  while (steps.next().done !== true);
};

/** Removes a directory that the file `mark` in it says is ours: as long as there is anything else in it, it is there. Throws as removeTree. */
export const removeMarked = (directory: RawPath, mark: RawPath): void => {
  for (const name of rootSource('/').readdir(directory) ?? [])
    if (name !== mark) removeTree(joinRaw(directory, name));
  removeTree(directory);
};

/** As removeTree; timers, signals and other work have their turn meanwhile. */
export const removeTreeInTurns = async (path: RawPath): Promise<void> => {
  const steps = removal(path);
  while (steps.next().done !== true) await pause();
};
