import type { Sha256 } from '../digest.ts';
import type { RawPath } from '../raw.ts';

/** Seconds since 1970 as a decimal: `1716163200`, `-1.5`, at most nine digits after the point and no zeros at its end. */
export type Mtime = string;

interface Common {
  readonly path: RawPath;
  /** Permission bits with setuid, setgid and sticky: 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Names as the captured root's passwd and group give them; empty where they give none. Raw bytes. */
  readonly user: string;
  readonly group: string;
  readonly mtime: Mtime;
  /** Raw name to base64 value; undefined if there are none. */
  readonly xattrs?: Readonly<Record<string, string>> | undefined;
}
interface Linkable extends Common {
  /** The first path, in Tree order, of the hardlink group; undefined on that first path itself. */
  readonly hardlink?: RawPath | undefined;
}
export interface DirectoryEntry extends Common {
  readonly type: 'directory';
}
export interface FileEntry extends Linkable {
  readonly type: 'file';
  /** Bytes. */
  readonly size: number;
  readonly sha256: Sha256;
}
export interface SymlinkEntry extends Linkable {
  readonly type: 'symlink';
  /** Raw bytes, as readlink gives them. */
  readonly target: string;
}
export interface DeviceEntry extends Linkable {
  readonly type: 'character-device' | 'block-device';
  readonly major: number;
  readonly minor: number;
}
export interface FifoEntry extends Linkable {
  readonly type: 'fifo';
}
export type Entry = DirectoryEntry | FileEntry | SymlinkEntry | DeviceEntry | FifoEntry;

/** Canonical decimal of seconds and nanoseconds, where `nanoseconds` counts forward: (-2, 500_000_000) is -1.5. */
export const toMtime = (seconds: number | bigint, nanoseconds: number): Mtime => {
  if (nanoseconds === 0) return String(seconds);
  if (seconds >= 0) return `${String(seconds)}.${String(nanoseconds).padStart(9, '0').replace(/0+$/, '')}`;
  const fraction = String(1_000_000_000 - nanoseconds)
    .padStart(9, '0')
    .replace(/0+$/, '');
  return `-${String(-(BigInt(seconds) + 1n))}.${fraction}`;
};

/** The reverse: whole seconds rounded down, and nanoseconds from there on. */
export const fromMtime = (mtime: Mtime): { readonly seconds: number; readonly nanoseconds: number } => {
  const negative = mtime.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? mtime.slice(1) : mtime).split('.');
  const seconds = Number(whole);
  const nanoseconds = Number(fraction.padEnd(9, '0'));
  if (!negative) return { seconds, nanoseconds };
  return nanoseconds === 0
    ? { seconds: -seconds, nanoseconds: 0 }
    : { seconds: -seconds - 1, nanoseconds: 1_000_000_000 - nanoseconds };
};
