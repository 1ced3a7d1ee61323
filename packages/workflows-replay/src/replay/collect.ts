import {
  fileInRoot,
  hashLocal,
  HostError,
  inRoot,
  makeDirectories,
  type OpenedFile,
  openRoot,
  pause,
  rootSource,
  scanTree,
  tryFile,
  type WholeFile,
} from '@holotype/host';
import {
  type Entry,
  joinRaw,
  limits,
  parentOf,
  type RawPath,
  rawToBytes,
  rawToText,
  type Run,
  type RunOutput,
  sha256,
  textToRaw,
} from '@holotype/model';
import { formatBytes } from '@holotype/terminal/words';
import { type Left, nameBelow, resultPlaces, type Unknown, type WorkloadRequest } from '@holotype/verify';
import type { BeforeRun } from './before-run.ts';

/** A file, to be closed by whoever asked for it; or where a link leads. */
export type Made = OpenedFile | { readonly target: RawPath };

export interface Outputs {
  /** What the run made at a path, reached without leaving the root whatever is swapped meanwhile; undefined: nothing that counts. */
  readonly open: (path: string) => Made | undefined;
  /** Why what lies at a recorded output does not count as made. */
  readonly unmade: (path: string) => string | undefined;
}

const kinds: Readonly<Partial<Record<string, string>>> = {
  directory: 'a directory',
  file: 'a file',
  fifo: 'a pipe',
  socket: 'a socket',
};

/** Reads what the run made, inside its root. What stands there as it did before the run counts as nothing. */
export const openOutputs = (root: RawPath, run: Run, before: BeforeRun): Outputs => {
  const { files } = openRoot(root);
  const types = new Map<string, RunOutput['type']>(run.outputs.map(({ path, type }) => [path, type]));
  const unmade = (path: string): string | undefined => {
    const type = types.get(path);
    const place = before.place(textToRaw(path));
    const found = files.lstat(place);
    if (type === undefined || !found) return undefined;
    if (before.stands(place)) return 'it already existed before the run, and the run did not write it';
    if (found.type === type) return undefined;
    const there =
      found.type === 'symlink' ? `a link to ${rawToText(files.readlink(place) ?? '')}` : undefined;
    return `${there ?? kinds[found.type] ?? 'something else'} is there now`;
  };
  const open = (path: string): Made | undefined => {
    if (unmade(path) !== undefined) return undefined;
    const place = before.place(textToRaw(path));
    if (files.lstat(place)?.type === 'symlink') {
      const target = files.readlink(place);
      return target === undefined ? undefined : { target };
    }
    return fileInRoot(root, place);
  };
  return { open, unmade };
};

/** Where an output lies in `outputs/`: by its path below the project, else by its whole path. */
export const keptName = (run: Run, path: string): RawPath =>
  textToRaw(nameBelow(run.project, path)).replace(/^\//, '');

/** Files and links that the run made or changed where it works, and that the capsule does not know; the bytes of the Tree are no change. */
export const findUnknown = (
  root: RawPath,
  run: Run,
  tree: readonly Entry[],
  before: BeforeRun,
): Unknown[] => {
  const { files } = openRoot(root);
  const home = run.home === undefined ? undefined : textToRaw(run.home);
  const places = resultPlaces({ area: before.area, home, files });
  const recorded = new Set(run.outputs.map(({ path }) => before.place(textToRaw(path))));
  const given = new Map(
    run.inputs.flatMap((input) => (input.slot === undefined ? [] : [[textToRaw(input.path), input]])),
  );
  const held = new Map(tree.map((entry) => [entry.path, entry]));
  const isAsItWas = (path: RawPath): boolean => {
    const entry = held.get(path);
    const found = files.lstat(path);
    if (entry?.type === 'symlink') return found?.type === 'symlink' && files.readlink(path) === entry.target;
    const known = entry?.type === 'file' ? entry : given.get(path);
    if (!known || found?.type !== 'file' || found.size !== known.size) return false;
    return inRoot(root, path, (at) => hashLocal(at).sha256) === known.sha256;
  };
  const found: Unknown[] = [];
  for (const { path, stat } of scanTree(rootSource(root), { from: before.area, enters: places.enters })) {
    if ((stat.type !== 'file' && stat.type !== 'symlink') || recorded.has(path) || !places.holds(path))
      continue;
    if (before.stands(path)) continue;
    const had = before.had(path);
    if (!had || !isAsItWas(path)) found.push({ path: rawToText(path), how: had ? 'changed' : 'made' });
  }
  return found;
};

/** What was copied of a run. */
export interface Kept {
  /** See WorkloadRequest. */
  readonly actual: (path: string) => Promise<Left | undefined>;
  readonly unread: NonNullable<WorkloadRequest['unread']>;
}

export interface KeepRequest {
  readonly run: Run;
  /** As texts; what comes first is kept first. */
  readonly paths: readonly string[];
  readonly outputs: Outputs;
  /** Where the report goes. */
  readonly directory: RawPath;
  /** Bytes of all that is kept. */
  readonly most: number;
  readonly signal: AbortSignal;
}

/** The place of one below the directory. */
const placeOf = (run: Run, path: string): RawPath => joinRaw('/outputs', keptName(run, path));

const copyLink = (target: RawPath, to: RawPath): WholeFile => {
  const bytes = rawToBytes(target);
  const why = tryFile(to, bytes);
  if (why !== undefined) throw new HostError('HOST_WRITE_FAILED', why);
  return { size: bytes.length, sha256: sha256(bytes) };
};

const copyMade = async (made: Made, to: RawPath, most: number, signal: AbortSignal) => {
  try {
    makeDirectories(parentOf(to));
    return 'target' in made ? copyLink(made.target, to) : await made.toEnd({ to, most, signal });
  } finally {
    if ('close' in made) made.close();
  }
};

/** What it would be if it was kept; undefined: nothing, or more than `most` bytes. */
export const hashMade = async (
  made: Made | undefined,
  most: number,
  signal: AbortSignal,
): Promise<Pick<Left, 'sha256'> | undefined> => {
  if (!made) return undefined;
  if ('target' in made) return { sha256: sha256(rawToBytes(made.target)) };
  try {
    return await made.toEnd({ most, signal });
  } finally {
    made.close();
  }
};

/** A name too long for this directory, or one that is another output's directory: made by a stranger, and no failure of the replay. */
const noPlace = 'it was written, but cannot be stored beside the report under its name';

/**
 * Copies what the run made beside the report, in pieces, holes as holes: from there it is compared, here and by `judge`. What does not fit any more, or
 * cannot be kept, is no failure but has a reason. Throws HostError `HOST_DISK_FULL`, `HOST_READ_FAILED`.
 */
export const keepOutputs = async (request: KeepRequest): Promise<Kept> => {
  const { run, outputs, directory, signal } = request;
  const kept = new Map<string, Left>();
  const unread = new Map<string, string>();
  let left = request.most;
  const tooMuch = `not compared: all that the run wrote is more than ${formatBytes(request.most)}, which --max-outputs allows`;
  for (const path of request.paths) {
    signal.throwIfAborted();
    const made = outputs.open(path);
    if (!made) continue;
    const place = placeOf(run, path);
    try {
      const whole = await copyMade(made, directory + place, left, signal);
      left -= whole?.size ?? 0;
      if (whole) kept.set(path, { ...whole, read: readKept(directory, place, whole.size) });
      else unread.set(path, tooMuch);
    } catch (error) {
      if (!(error instanceof HostError) || error.code !== 'HOST_WRITE_FAILED') throw error;
      unread.set(path, noPlace);
    }
  }
  const actual = async (path: string) => {
    // Between two outputs that are compared a signal has its turn.
    await pause();
    signal.throwIfAborted();
    return kept.get(path);
  };
  return { actual, unread: (path) => unread.get(path) };
};

/** What was kept by an earlier replay, inside the directory: a link in it never leads out. */
export const openKept =
  (directory: RawPath, run: Run): Kept['actual'] =>
  (path) =>
    leftIn(directory, placeOf(run, path));

/** A regular file that was kept at `path` below `directory`, hashed: no link in it leads out. Undefined if there is none. Throws HostError. */
export const leftIn = async (
  directory: RawPath,
  path: RawPath,
  signal?: AbortSignal,
): Promise<Left | undefined> => {
  const file = fileInRoot(directory, path);
  if (!file) return undefined;
  try {
    const whole = await file.toEnd({ signal });
    return whole && { ...whole, read: readKept(directory, path, whole.size) };
  } finally {
    file.close();
  }
};

/** Its bytes, unless they are more than is compared. */
const readKept = (directory: RawPath, path: RawPath, size: number): Left['read'] => {
  const most = limits.runContent;
  return () => Promise.resolve(size > most ? undefined : rootSource(directory).read(path, size));
};
