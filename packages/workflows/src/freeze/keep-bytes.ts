import {
  copyPart,
  HostError,
  lstat,
  makeDirectories,
  removeTree,
  renameFile,
  storageOf,
} from '@holotype/host';
import { type Digest, isWithin, joinRaw, type RawPath, toDigest, utf8ToRaw } from '@holotype/model';
import type { TracedFile } from '@holotype/trace';
import { partialFiles } from './partial-place.ts';
import { existed } from './results.ts';
import { copyPath } from './safe-run.ts';

export interface KeepRequest {
  readonly place: RawPath;
  readonly files: readonly TracedFile[];
  /** Bytes; what is larger is known by its hash only. */
  readonly dataLimit: number;
  readonly signal: AbortSignal;
}
export interface KeptBytes {
  /** With what is known of those that somebody else changed meanwhile. */
  readonly files: readonly TracedFile[];
  /** Copies of what no archive has. */
  readonly copies: readonly RawPath[];
  /** Paths that were to be copied, and for which there was no room. */
  readonly left: readonly RawPath[];
}

/** Bytes of all copies of what packages own: those are in archives too, and seldom change. */
const mostOfPackages = 256 * 1024 * 1024;
/** Bytes that stay free on the disk. */
const reserve = 128 * 1024 * 1024;

const packagePlaces = ['/usr', '/lib', '/lib32', '/lib64', '/libx32', '/bin', '/sbin'];
/** By its place: whose packages are is not asked yet, as that would take longer than the copies. */
const isOfPackage = (path: RawPath): boolean =>
  !isWithin(path, '/usr/local') && packagePlaces.some((place) => isWithin(path, place));

interface Wanted {
  readonly path: RawPath;
  readonly digest: Digest;
  readonly size: number;
}

const wantedOf = (file: TracedFile): Wanted[] => {
  const { path, before, after, written } = file;
  const isSame = before?.digest !== undefined && before.digest === after?.digest;
  const found: Wanted[] = [];
  if (before?.type === 'file' && before.digest !== undefined && isSame && existed(file))
    found.push({ path, digest: before.digest, size: before.size });
  if (written && after?.type === 'file' && after.digest !== undefined)
    found.push({ path, digest: after.digest, size: after.size });
  return found;
};

/** What the run changed was copied before it did: that gets its name by content. */
const takePreimage = (place: RawPath, { preimage, before }: TracedFile): RawPath | undefined => {
  if (preimage === undefined || before?.digest === undefined) return undefined;
  const to = copyPath(place, before.digest);
  if (!lstat(to)) renameFile(utf8ToRaw(preimage), to);
  return to;
};

/** Somebody else changed it while the run used it, so that its hash is not known. */
const isUnsettled = ({ before, written, read, executed, steady }: TracedFile): boolean =>
  before?.type === 'file' && before.digest === undefined && !steady && !written && (read || executed);

/**
 * What such a file is taken for: as long as it was at first use if it only grew, else as it is now. Undefined where it does not hold still.
 */
const settle = async ({ place, signal }: KeepRequest, file: TracedFile): Promise<TracedFile | undefined> => {
  const { before, after, path } = file;
  const now = lstat(path);
  if (!before || after?.type !== 'file' || now?.type !== 'file') return undefined;
  const then = file.grew ? before : after;
  const local = joinRaw(partialFiles(place).bytes, 'unsettled');
  const sha256 = await copyPart(path, local, then.size, signal);
  if (sha256 === undefined) return undefined;
  const digest = toDigest(sha256);
  renameFile(local, copyPath(place, digest));
  return { ...file, before: { ...then, digest } };
};

/**
 * Copies the bytes that the run read or made, by content, so that whatever becomes of the files they are there: first what no package
 * owns, then as much of packages as is worth it. Throws HostError, or the reason of the signal.
 */
export const keepBytes = async (request: KeepRequest): Promise<KeptBytes> => {
  const { place, dataLimit, signal } = request;
  makeDirectories(partialFiles(place).bytes, 0o700);
  const files: TracedFile[] = [];
  const copies: RawPath[] = [];
  for (const file of request.files) {
    copies.push(...[takePreimage(place, file)].flatMap((path) => path ?? []));
    const settled = isUnsettled(file) ? await settle(request, file) : undefined;
    files.push(settled ?? file);
  }
  const left: RawPath[] = [];
  const copy = async ({ path, digest, size }: Wanted): Promise<boolean> => {
    const to = copyPath(place, digest);
    if (lstat(to)) return true;
    if (storageOf(place).freeBytes < size + reserve) return false;
    const partial = `${to}.partial`;
    try {
      const sha256 = await copyPart(path, partial, size, signal);
      // Changed since the run: what is there now is looked at when it is captured.
      if (sha256 === undefined) return true;
      if (toDigest(sha256) === digest) renameFile(partial, to);
      else removeTree(partial);
      return true;
    } catch (error) {
      if (error instanceof HostError) return false;
      throw error;
    }
  };
  const wanted = files
    .flatMap(wantedOf)
    .filter(({ size, path }) => size <= dataLimit && !isWithin(path, place))
    .sort((a, b) => a.size - b.size);
  for (const one of wanted.filter(({ path }) => !isOfPackage(path)))
    if (await copy(one)) copies.push(copyPath(place, one.digest));
    else left.push(one.path);
  let budget = mostOfPackages;
  for (const one of wanted.filter(({ path }) => isOfPackage(path)))
    if ((budget -= one.size) < 0 || !(await copy(one))) break;
  return { files, copies: [...new Set(copies)].filter((path) => lstat(path) !== undefined), left };
};
