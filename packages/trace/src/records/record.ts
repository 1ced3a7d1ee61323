import type { RawPath } from '@holotype/model';

/** What a path held, as statx gave it to the helper. */
export interface RawStat {
  /** File type and permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly nlink: number;
  readonly size: number;
  /** File system and inode. */
  readonly dev: string;
  readonly ino: number;
  readonly mtime: Stamp;
  readonly ctime: Stamp;
}
export interface Stamp {
  readonly seconds: number;
  readonly nanoseconds: number;
}

/** Bits of `uses`: see helper/src/table.h. */
export const uses = {
  read: 1,
  written: 2,
  executed: 4,
  listed: 8,
  set: 16,
  gone: 32,
  missed: 64,
  looked: 128,
} as const;

/** How a path was first used; `nothing`: it was not there, or only asked for. */
export type FirstSeen = 'read' | 'write' | 'execute' | 'list' | 'nothing';

/** What the helper tells, in the order in which it happens. Ids count from 0 in the order of the touches. */
export type TraceRecord =
  /** A new path; `stat` is undefined if it did not exist. */
  | {
      readonly kind: 'touch';
      readonly id: number;
      readonly first: FirstSeen;
      readonly uses: number;
      readonly stat: RawStat | undefined;
      readonly path: RawPath;
      /** Of a symlink. */
      readonly target: RawPath;
    }
  /** More uses of a known path. */
  | { readonly kind: 'use'; readonly id: number; readonly first: FirstSeen; readonly uses: number }
  | { readonly kind: 'preimage'; readonly id: number; readonly number: number; readonly stat: RawStat }
  | { readonly kind: 'link'; readonly id: number; readonly path: RawPath }
  | { readonly kind: 'program'; readonly id: number; readonly argv0: RawPath }
  | {
      readonly kind: 'contact';
      readonly call: 'connect' | 'send' | 'bind';
      /** A struct sockaddr. */
      readonly address: Uint8Array;
      /** The real path of a unix socket, empty for others. */
      readonly path: RawPath;
    }
  | { readonly kind: 'reason'; readonly code: string; readonly detail: RawPath }
  | { readonly kind: 'notice'; readonly code: string; readonly detail: RawPath }
  /** Bytes that were sent to a name server, most likely. */
  | { readonly kind: 'query'; readonly bytes: Uint8Array }
  /** At the end of the run, for every path. */
  | {
      readonly kind: 'outcome';
      readonly id: number;
      readonly stat: RawStat | undefined;
      readonly target: RawPath;
    }
  | EndRecord
  /** This way to watch does not work here; nothing was run. `stage` says where it failed. */
  | { readonly kind: 'broken'; readonly stage: string; readonly error: number };

export interface EndRecord {
  readonly kind: 'end';
  readonly how: 'exited' | 'signalled' | 'refused';
  /** Exit code, signal number, or errno of the exec that was refused. */
  readonly value: number;
  readonly timedOut: boolean;
  /** Microseconds. */
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  /** Bytes. */
  readonly peakMemory: number;
  /** 0: not counted. */
  readonly processes: number;
  readonly threads: number;
}
