import type { FileType } from '@holotype/host';
import type { Digest, Mtime, RawPath } from '@holotype/model';

/** What a path held at one moment. */
export interface Snapshot {
  readonly type: FileType;
  /** Permission bits, 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes. */
  readonly size: number;
  readonly mtime: Mtime;
  /** Of regular files outside /proc and /sys; undefined where it could not be read, or is not surely known. */
  readonly digest?: Digest;
  /** Of a symlink. */
  readonly target?: RawPath;
}

/** Opened without O_TRUNC, and moved elsewhere, count as `read`: what was there flows on. */
export type FirstUse = 'read' | 'write' | 'execute' | 'list';

/** How it is known that the run wrote a file: `stamped` if nothing but the time of its last change says so. */
export type Made = 'written' | 'stamped';

export interface TracedFile {
  /** Symlinks resolved. `/proc/self` stands for every process of the run. */
  readonly path: RawPath;
  /** Symlinks walked on the way by any opener, each as its own path; sorted. */
  readonly links: readonly RawPath[];
  readonly first: FirstUse;
  readonly read: boolean;
  /** Opened for writing, made, moved, removed, or its metadata set by path; an open that failed counts too. */
  readonly written: boolean;
  /** What lies there at the end is the run's, the same bytes as before or others; undefined: it was only opened for writing, or removed. */
  readonly made: Made | undefined;
  /** Started as a program, or an interpreter or dynamic linker that the kernel loaded for one. */
  readonly executed: boolean;
  /** Whether it is there was asked, or more of its metadata. */
  readonly looked: boolean;
  /** A directory that was opened, to be listed most likely. */
  readonly listed: boolean;
  /** At its first use; undefined: it did not exist. */
  readonly before: Snapshot | undefined;
  /** When the last process had ended; undefined: it was gone. */
  readonly after: Snapshot | undefined;
  /** A local file with the bytes of `before`; only if the run changed, removed or replaced them. */
  readonly preimage?: string;
  /** False: someone outside the run changed it meanwhile, so what was read is not surely what is kept. */
  readonly steady: boolean;
  /** It was not steady, and at the end was the same file with more in it. */
  readonly grew?: true;
}
