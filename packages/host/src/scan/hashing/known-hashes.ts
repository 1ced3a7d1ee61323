import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { fromMtime, joinRaw, type RawPath } from '@holotype/model';
import { isSystemError, unlessRefused } from '../../errors.ts';
import { makeDirectories } from '../../files/local-files.ts';
import { toLocal } from '../../files/local-path.ts';
import { isOursAlone } from '../../files/ours-alone.ts';
import { removeTree } from '../../files/remove-tree.ts';
import { tellsChanges } from '../../files/storage.ts';
import { startFile } from '../../files/write-file.ts';
import { rootSource } from '../../hosts/root.ts';
import type { FileStat } from '../../hosts/host.ts';
import { hasNative } from '../../native/library.ts';
import { lstat } from '../../native/stat.ts';
import { type FileState, largestFile, openRows } from './hash-rows.ts';
import type { Hashed, HashRequest, HashResult } from './hash-file.ts';

export interface KnownHashesOptions {
  /** Where they are kept, a directory of this user that nobody else may enter; made when something is first written. */
  readonly folder: RawPath;
  /** Where the root that they are of lies on this machine. */
  readonly root: RawPath;
  /** False: all files are read, and known afterwards. */
  readonly isRead: boolean;
  /** Milliseconds since 1970; default: the clock. */
  readonly now?: () => number;
}

/**
 * What earlier looks at a root read, by device, inode, size, mtime and ctime: what has all these still is not read again. Nobody relies on
 * it: lock reads whatever it keeps or names, and compares.
 */
export interface KnownHashes {
  /** What reading `stat`, which lies at `request.path`, would give; undefined: it is to be read. */
  readonly get: (request: HashRequest, stat: FileStat) => Hashed | undefined;
  /** What was read there just now. */
  readonly add: (request: HashRequest, result: HashResult) => void;
  /** Keeps what is known now. `all`: the whole root was looked at, so that what was not met is gone. A folder that cannot be written keeps nothing. */
  readonly save: (all: boolean) => void;
  /** Nothing is known any more. */
  readonly forget: () => void;
}

/** Seconds: what changed so shortly before it was read may change again, and its time stay the same. */
const unsettled = 2;
/** Files of one folder, one for each root and user. */
const mostFiles = 8;
const suffix = '.hashes';
const two32 = 2 ** 32;

const isSeconds = (value: number | undefined): value is number =>
  value !== undefined && value >= 0 && value < two32;

/** Undefined where something of it is not known, or is more than a row can hold. */
const stateOf = (stat: FileStat): FileState | undefined => {
  const { dev, ino, size, ctime, ctimeNs } = stat;
  const { seconds, nanoseconds } = fromMtime(stat.mtime);
  if (!isSeconds(ctime) || ctimeNs === undefined || !isSeconds(seconds)) return undefined;
  if (stat.type !== 'file' || !Number.isSafeInteger(ino) || !Number.isSafeInteger(size)) return undefined;
  return { device: dev, ino, size, mtime: seconds, mtimeNs: nanoseconds, ctime, ctimeNs };
};

/** Which root of which machine this is, and who looks: somebody who may read less must not be told what they may not read. */
const aboutOf = (root: RawPath): string => {
  const stat = lstat(root);
  const who = [process.geteuid?.(), process.getegid?.(), ...(process.getgroups?.() ?? [])];
  return createHash('sha256')
    .update(JSON.stringify([hostname(), root, stat?.dev, stat?.ino, who]))
    .digest('hex');
};

/** The bytes of a file of this user's that nobody else may read or write; undefined if there is none, or more than is read. */
const readOwn = (path: RawPath): ArrayBuffer | undefined => {
  let fd: number;
  try {
    fd = openSync(toLocal(path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    if (isSystemError(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'EACCES', 'EPERM', 'ENXIO')) return undefined;
    throw error;
  }
  try {
    const { size, uid, mode } = fstatSync(fd);
    const isOwn = uid === process.geteuid?.() && (mode & constants.S_IFMT) === constants.S_IFREG;
    if (!isOwn || (mode & 0o077) !== 0 || size > largestFile) return undefined;
    const buffer = new ArrayBuffer(size);
    const bytes = new Uint8Array(buffer);
    for (let at = 0; at < size;) {
      const count = readSync(fd, bytes, at, size - at, at);
      if (count === 0) return undefined;
      at += count;
    }
    return buffer;
  } finally {
    closeSync(fd);
  }
};

/** Opens what is known of the files of a root; nothing, where it was lost or is somebody else's. */
export const openKnownHashes = ({
  folder,
  root,
  isRead,
  now = Date.now,
}: KnownHashesOptions): KnownHashes => {
  const about = aboutOf(root);
  const path = joinRaw(folder, `${about.slice(0, 32)}${suffix}`);
  const began = now() / 1000;
  const isUsed = hasNative();
  const isOurs = () => unlessRefused(() => isOursAlone(folder)) ?? false;
  let rows = openRows(isRead && isUsed && isOurs() ? readOwn(path) : undefined, about);
  const before = rows.count();
  const met = new Set<number>();
  /** By device. */
  const telling = new Map<string, boolean>();
  const isTelling = ({ path: place }: HashRequest, { dev }: FileStat): boolean => {
    let tells = telling.get(dev);
    if (tells === undefined) telling.set(dev, (tells = tellsChanges(place)));
    return tells;
  };
  const write = (isKept: (row: number) => boolean): void => {
    makeDirectories(folder, 0o700);
    if (!isOurs()) return;
    // Each process writes a file of its own: of two that end at once the later one counts.
    const file = startFile(`${path}.${String(process.pid)}.partial`, 0o600);
    try {
      file.write(rows.encode(about, isKept));
      file.commit(path);
    } finally {
      file.discard();
    }
    prune(folder);
  };
  return {
    get: (request, stat) => {
      const state = request.sha1 ? undefined : stateOf(stat);
      if (!state) return undefined;
      const plain = request.scan ? -1 : rows.find('sha256', state);
      const found = plain < 0 ? rows.find('searched', state) : plain;
      const md5 = request.md5 ? rows.find('md5', state) : -1;
      if (found < 0 || (request.md5 && md5 < 0) || !isTelling(request, stat)) return undefined;
      met.add(found);
      if (md5 >= 0) met.add(md5);
      return {
        kind: 'hashed',
        sha256: rows.digestAt(found),
        md5: md5 < 0 ? undefined : rows.digestAt(md5),
        stat,
        xattrs: undefined,
        secret: false,
      };
    },
    add: (request, result) => {
      // Attributes and secrets are not told by a row.
      if (!isUsed || result.kind !== 'hashed' || result.secret || result.xattrs) return;
      const state = stateOf(result.stat);
      if (!state || state.ctime + unsettled >= Math.floor(began) || !isTelling(request, result.stat)) return;
      rows.add(request.scan ? 'searched' : 'sha256', state, result.sha256);
      if (result.md5 !== undefined) rows.add('md5', state, result.md5);
    },
    save: (all) => {
      if (rows.count() === before && (!all || met.size === before)) return;
      unlessRefused(() => {
        write((row) => row >= before || !all || met.has(row));
      });
    },
    forget: () => {
      rows = openRows(undefined, about);
      unlessRefused(() => {
        if (isOurs()) removeTree(path);
      });
    },
  };
};

/** Leaves the files that were written last, and nothing that was left half-written. */
const prune = (folder: RawPath): void => {
  const files = (rootSource('/').readdir(folder) ?? []).flatMap((name) => {
    const stat = lstat(joinRaw(folder, name));
    return stat ? [{ name, mtime: Number(stat.mtime) }] : [];
  });
  const kept = files.filter(({ name }) => name.endsWith(suffix)).sort((a, b) => b.mtime - a.mtime);
  const dayOld = Date.now() / 1000 - 86_400;
  const left = files.filter(({ name, mtime }) => !name.endsWith(suffix) && mtime < dayOld);
  for (const { name } of [...kept.slice(mostFiles), ...left]) removeTree(joinRaw(folder, name));
};
