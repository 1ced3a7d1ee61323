import type { Mtime, RawPath } from '@holotype/model';

export type TarType =
  'file' | 'directory' | 'symlink' | 'hardlink' | 'character-device' | 'block-device' | 'fifo';

/** What a tar says about one path. */
export interface TarHeader {
  /** Absolute: `./usr/bin/x` is `/usr/bin/x`, and the root is `/`. */
  readonly path: RawPath;
  readonly type: TarType;
  /** Permission bits, 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Names of the owner; raw bytes, empty if there are none. */
  readonly user: string;
  readonly group: string;
  readonly mtime: Mtime;
  /** Bytes of content; 0 for all but files. */
  readonly size: number;
  /** Of a symlink: raw, as it stands; of a hardlink: a path like `path`; otherwise empty. */
  readonly linkTarget: string;
  /** Raw name to base64 value, names sorted; undefined if there are none. */
  readonly xattrs: Readonly<Record<string, string>> | undefined;
  /** Device numbers; 0 for all but devices. */
  readonly major: number;
  readonly minor: number;
}

export interface TarMember extends TarHeader {
  /** Where its content starts in the tar. */
  readonly position: number;
  /** Its bytes, once, and only until the next member is asked for; what is left unread is passed over. */
  readonly content: () => AsyncIterable<Uint8Array>;
}
