import { HostError, makeDirectories, pause, tryFile, type WholeFile } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, rawToBytes, type Run, sha256 } from '@holotype/model';
import { formatBytes } from '@holotype/terminal/words';
import type { Left, WorkloadRequest } from '@holotype/verify';
import { keptName, type Made, type Outputs } from './collect.ts';
import { leftIn, readKept } from './left-in.ts';

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
