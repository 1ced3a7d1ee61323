import type { Mtime, RawPath } from '@holotype/model';
import type { HostError } from '../errors.ts';
import type { HowItEnded } from '../processes/how-it-ended.ts';

/*
 * How the room works. A Host is a machine as probes see it: files and commands, nothing else. What differs between a running machine, an
 * unpacked root and a recording is a FileSource of four calls, none of which follows a link (root.ts). host-files.ts puts the rest on
 * top of it: links are followed inside the root, sizes have limits, text is decoded. So a probe runs unchanged on all of them, `observe`
 * notes what it asked, and `record` writes that down as a fixture.
 */

export type FileType =
  'file' | 'directory' | 'symlink' | 'character-device' | 'block-device' | 'fifo' | 'socket';

export interface FileStat {
  readonly type: FileType;
  /** Permission bits, 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly mtime: Mtime;
  /**
   * When anything of it was last changed, as the kernel says, which no program can set: whole seconds since 1970, and nanoseconds. Only of
   * what lies on this machine, and only from 1970 on.
   */
  readonly ctime?: number | undefined;
  readonly ctimeNs?: number | undefined;
  /** File system and inode: equal for the members of a hardlink group. */
  readonly dev: string;
  readonly ino: number;
  readonly nlink: number;
  /** Device numbers of a device node; 0 otherwise. */
  readonly major: number;
  readonly minor: number;
}

/**
 * A machine as probes see it: running, an unpacked root, a recording. Paths are absolute inside it, as raw bytes (see RawPath); ASCII
 * paths are the same in both spellings.
 */
export interface Host {
  /** In evidence and messages: `local`, `root:/mnt/image`, `recorded:name`. */
  readonly id: string;
  readonly kind: 'live' | 'root' | 'recorded';
  readonly files: HostFiles;
  /** Never throws for a missing program or a host that does not run. */
  readonly run: (command: Command) => Promise<RunResult>;
}

export interface Command {
  readonly argv: readonly [program: string, ...args: string[]];
  /** The whole environment beside PATH and LC_ALL=C.UTF-8. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default 30 s. */
  readonly timeoutMs?: number;
  /** Bytes; default 64 MiB. */
  readonly maxOutput?: number;
}
export type RunResult =
  | (Extract<HowItEnded, { kind: 'exited' }> & { readonly stdout: string; readonly stderr: string })
  | Extract<HowItEnded, { kind: 'stopped' }>
  /** `offline`: a root that does not run. `not-recorded`: a recording that holds no answer. */
  | { readonly kind: 'unavailable'; readonly reason: 'not-found' | 'refused' | 'offline' | 'not-recorded' };

export interface Child {
  readonly name: string;
  readonly stat: FileStat | HostError;
}

/** How much a directory holds, not below. */
export interface Measured {
  readonly paths: number;
  readonly files: number;
  /** Of regular files. */
  readonly bytes: number;
  /** Names of the directories among them. */
  readonly directories: readonly string[];
  /** Not counted: directories on other devices, and what may not be looked at. */
  readonly apart: readonly Child[];
}

/** The least a new kind of host supplies. Nothing here follows a symlink. Missing is undefined; unreadable throws HostError. */
export interface FileSource {
  readonly lstat: (path: RawPath) => FileStat | undefined;
  readonly readlink: (path: RawPath) => string | undefined;
  /** Raw names, sorted; undefined if there is no such directory. */
  readonly readdir: (path: RawPath) => readonly string[] | undefined;
  /** What a directory holds, sorted by raw name, each with its lstat; an error where it may not be looked at. */
  readonly scan?: (path: RawPath) => readonly Child[] | undefined;
  /** What a scan of a directory would count on a device, and quicker; undefined: scan it. */
  readonly measure?: (path: RawPath, device: string) => Measured | undefined;
  /** At most `limit` bytes. */
  readonly read: (path: RawPath, limit: number) => Uint8Array | undefined;
}

/**
 * What probes use: symlinks are followed inside the host's root. Missing is undefined or []; unreadable throws HostError
 * `HOST_READ_DENIED` or `HOST_READ_FAILED`, which a probe turns into a gap.
 */
export interface HostFiles {
  readonly stat: (path: RawPath) => FileStat | undefined;
  readonly lstat: (path: RawPath) => FileStat | undefined;
  /** As lstat, in one call, of a name in a directory that realpath gave. */
  readonly lstatReal: (path: RawPath) => FileStat | undefined;
  readonly readlink: (path: RawPath) => string | undefined;
  /** UTF-8, at most `limit` bytes (default 16 MiB; more throws `HOST_TOO_LARGE`). */
  readonly text: (path: RawPath, limit?: number) => string | undefined;
  readonly bytes: (path: RawPath, limit?: number) => Uint8Array | undefined;
  /** The first bytes, at most `size` of them. */
  readonly head: (path: RawPath, size: number) => Uint8Array | undefined;
  readonly list: (path: RawPath) => readonly string[];
  /** The path with every symlink resolved; undefined if it leads nowhere. Throws `HOST_SYMLINK_LOOP` after 40 links. */
  readonly realpath: (path: RawPath) => RawPath | undefined;
}
