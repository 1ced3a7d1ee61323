import { readSlot } from '@holotype/capsule';
import type { HostFiles } from '@holotype/host';
import { joinRaw, ownMarks, parentOf, type RawPath } from '@holotype/model';

const sidecar = '.holotype.json';
const block = 512;
/** A capsule's first two members and their headers. */
const headSize = 8192;
/** Bytes; it brings a whole Node along, and few files are opened for it. */
const smallestProgram = 1024 * 1024;

/** An OCI layout in a tar whose index says that it is a capsule; a tar is whole blocks, so that few files are opened. */
const isCapsule = (files: HostFiles, path: RawPath, size: number): boolean => {
  if (size < headSize || size % block !== 0) return false;
  const head = Buffer.from(files.head(path, headSize) ?? []).toString('latin1');
  return head.startsWith('oci-layout\0') && head.includes('"application/vnd.holotype.capsule.v1"');
};

/** Earlier versions wrote `shipped.ndjson` beside the Manifest, and first. */
const isCapture = (has: (name: string) => boolean): boolean =>
  (has('manifest.json') && (has('source.json') || has('shipped.ndjson'))) ||
  has('manifest.json.partial') ||
  has('shipped.ndjson.partial');

/** The program of Holotype as one file, mostly with a capsule behind it: `fit.run`. */
const isRunnable = (files: HostFiles, path: RawPath, size: number): boolean =>
  size >= smallestProgram &&
  readSlot({ size, read: (_, length) => files.head(path, length) ?? new Uint8Array() }) !== undefined;

const isStore = (files: HostFiles, path: RawPath, has: (name: string) => boolean): boolean =>
  has('objects') &&
  has('parts') &&
  files.list(joinRaw(path, 'objects')).every((name) => /^[0-9a-f]{2}$/.test(name));

/** `NAME.holotype.json` beside what was rebuilt as NAME: its Manifest, whose first member is the account. */
const isSidecar = (files: HostFiles, path: RawPath): boolean =>
  path.endsWith(sidecar) &&
  /^\{\s*"accounting"/.test(Buffer.from(files.head(path, 64) ?? []).toString('latin1'));

/** Tells what Holotype made, by what is in it. */
export interface OwnThings {
  /** `names`: what the directory holds. */
  readonly isDirectory: (path: RawPath, names: readonly string[]) => boolean;
  readonly isFile: (path: RawPath, size: number) => boolean;
  /** `path` itself or a directory between it and `top` is. */
  readonly isWithin: (path: RawPath, top: RawPath) => boolean;
}

export const createOwnThings = (files: HostFiles): OwnThings => {
  const known = new Map<RawPath, boolean>();
  const isDirectory = (path: RawPath, names: readonly string[]): boolean => {
    const found = new Set(names);
    const has = (name: string) => found.has(name);
    return (
      Object.values(ownMarks).some(has) ||
      (has('tree') && isCapture(has)) ||
      isStore(files, path, has) ||
      isSidecar(files, `${path}${sidecar}`)
    );
  };
  const isFile = (path: RawPath, size: number): boolean =>
    isCapsule(files, path, size) || isRunnable(files, path, size) || isSidecar(files, path);
  const isBelow = (directory: RawPath, top: RawPath): boolean => {
    if (directory === top || directory.length < top.length) return false;
    let found = known.get(directory);
    if (found === undefined) {
      found = isBelow(parentOf(directory), top) || isDirectory(directory, files.list(directory));
      known.set(directory, found);
    }
    return found;
  };
  return {
    isDirectory,
    isFile,
    isWithin: (path, top) => {
      if (path === top || !path.startsWith(`${top}/`)) return false;
      if (isBelow(parentOf(path), top)) return true;
      const stat = files.lstat(path);
      if (stat?.type === 'directory') return isBelow(path, top);
      return stat?.type === 'file' && isFile(path, stat.size);
    },
  };
};
