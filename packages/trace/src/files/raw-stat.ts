import type { FileStat, FileType } from '@holotype/host';
import { isWithin, type Mtime, type RawPath, toMtime } from '@holotype/model';
import type { RawStat, Stamp } from '../records/record.ts';

const types: Readonly<Record<number, FileType>> = {
  0x1000: 'fifo',
  0x2000: 'character-device',
  0x4000: 'directory',
  0x6000: 'block-device',
  0x8000: 'file',
  0xa000: 'symlink',
  0xc000: 'socket',
};

/** From the type bits of a mode. */
export const typeOf = (mode: number): FileType => types[mode & 0xf000] ?? 'socket';

export const mtimeOf = ({ seconds, nanoseconds }: Stamp): Mtime => toMtime(seconds, nanoseconds);

const sameStamp = (a: Stamp, b: Stamp): boolean => a.seconds === b.seconds && a.nanoseconds === b.nanoseconds;

/** Most likely the same content, though the run has set modes, owners or times in between. */
export const sameContent = (a: RawStat, b: RawStat): boolean =>
  a.dev === b.dev && a.ino === b.ino && a.size === b.size;

/** Nothing was written or set: the kernel stamps every change into ctime, which no program can set. */
export const untouched = (a: RawStat | undefined, b: RawStat | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  sameContent(a, b) &&
  a.mode === b.mode &&
  sameStamp(a.mtime, b.mtime) &&
  sameStamp(a.ctime, b.ctime);

/** The file that was hashed is as this says. */
export const describes = (stat: RawStat, hashed: FileStat): boolean =>
  hashed.ino === stat.ino &&
  hashed.dev === stat.dev &&
  hashed.size === stat.size &&
  hashed.mtime === mtimeOf(stat.mtime);

/** A regular file whose content is part of a system, not a view of the kernel. */
export const hasContent = (path: RawPath, stat: RawStat): boolean =>
  typeOf(stat.mode) === 'file' && !['/proc', '/sys'].some((place) => isWithin(path, place));
