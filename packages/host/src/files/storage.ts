import { statfsSync } from 'node:fs';
import { parentOf, type RawPath } from '@holotype/model';
import { HostError } from '../errors.ts';
import type { FileStat } from '../hosts/host.ts';
import { lstat } from '../native/stat.ts';
import { toLocal } from './local-path.ts';

export interface Storage {
  /** Equal for two paths on one file system. */
  readonly device: string;
  /** Bytes that this user may still write. */
  readonly freeBytes: number;
  /** Files that can still be made; undefined where the file system sets no number. */
  readonly freeInodes: number | undefined;
  /** Files, directories and all else that it holds; undefined where it does not count them. */
  readonly usedInodes: number | undefined;
  readonly usedBytes: number;
  /** As in /proc/filesystems; the number of statfs where that is not known here. */
  readonly type: string;
  /** Other machines answer for it, or a program: a walk there takes long, and others feel it. */
  readonly isRemote: boolean;
}

/** By f_type of statfs: linux/magic.h and the sources of those outside the kernel. */
const local: Readonly<Record<number, string>> = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0xf2f52010: 'f2fs',
  0x2fc12fc1: 'zfs',
  0xca451a4e: 'bcachefs',
  0x01021994: 'tmpfs',
  0x858458f6: 'ramfs',
  0x794c7630: 'overlay',
  0x73717368: 'squashfs',
  0xe0f5e1e2: 'erofs',
  0x9660: 'iso9660',
  0x4d44: 'vfat',
  0x2011bab0: 'exfat',
  0x7366746e: 'ntfs3',
};
const remote: Readonly<Record<number, string>> = {
  0x6969: 'nfs',
  0x0bd00bd0: 'lustre',
  0x47504653: 'gpfs',
  0x19830326: 'beegfs',
  // Also sshfs, cvmfs, glusterfs and virtiofs.
  0x65735546: 'fuse',
  0x517b: 'smb',
  0xff534d42: 'cifs',
  0xfe534d42: 'smb2',
  0x00c36400: 'ceph',
  0x01021997: '9p',
  0x5346414f: 'afs',
  0x6b414653: 'afs',
  0x73757245: 'coda',
  0x20030528: 'orangefs',
  0xaad7aaea: 'panfs',
  0x7461636f: 'ocfs2',
  0x01161970: 'gfs2',
  0x0187: 'autofs',
};

/** What is there; undefined also where this user may not look, as in a home that the server of an NFS does not take for theirs. */
const seen = (path: RawPath): FileStat | undefined => {
  try {
    return lstat(path);
  } catch (error) {
    if (error instanceof HostError && error.code === 'HOST_READ_DENIED') return undefined;
    throw error;
  }
};

/** The file system that `path` lies on, or would lie on once it is made; of a directory that may not be entered, its own. */
export const storageOf = (path: RawPath): Storage => {
  let at = path;
  let stat = seen(at);
  while (!stat && at !== '/') {
    at = parentOf(at);
    stat = seen(at);
  }
  const { bavail, bfree, blocks, bsize, files, ffree, type } = statfsSync(toLocal(at));
  // A long of 32 bits comes out negative.
  const magic = type >>> 0;
  return {
    device: stat?.dev ?? '',
    freeBytes: bavail * bsize,
    freeInodes: files > 0 ? ffree : undefined,
    usedInodes: files > 0 ? files - ffree : undefined,
    usedBytes: (blocks - bfree) * bsize,
    type: local[magic] ?? remote[magic] ?? `0x${magic.toString(16)}`,
    isRemote: remote[magic] !== undefined,
  };
};

/** Of those here the ones that set no time at a change that a program cannot set too. */
const withoutChangeTime: ReadonlySet<string> = new Set(['vfat', 'exfat', 'ntfs3']);

/**
 * Whether a file on the file system of `path` cannot be changed without its `ctime` telling. False also where another machine says the time, or
 * a program: what they say may be old, or made up.
 */
export const tellsChanges = (path: RawPath): boolean => {
  try {
    const type = local[statfsSync(toLocal(path)).type >>> 0];
    return type !== undefined && !withoutChangeTime.has(type);
  } catch {
    return false;
  }
};

const overlayfs = 0x794c7630;

/** Whether what lies at `path` is shown by overlayfs, as in most containers. */
export const isOnOverlay = (path: RawPath): boolean => {
  try {
    return statfsSync(toLocal(path)).type === overlayfs;
  } catch {
    return false;
  }
};
