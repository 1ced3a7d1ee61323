import { type FileStat, typeOf } from '@holotype/host';
import { isWithin, type Mtime, type RawPath, toMtime } from '@holotype/model';
import type { RawStat, Stamp } from '../records/record.ts';
import type { Made } from '../traced-file.ts';

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

/** What was done to a file between two looks, whatever its bytes: the kernel stamps ctime, which no program can set. */
export const wroteBetween = (a: RawStat | undefined, b: RawStat): Made | undefined => {
  if (!a || !sameContent(a, b) || !sameStamp(a.mtime, b.mtime)) return 'written';
  return sameStamp(a.ctime, b.ctime) ? undefined : 'stamped';
};

/** The file that was hashed is as this says. */
export const describes = (stat: RawStat, hashed: FileStat): boolean =>
  hashed.ino === stat.ino &&
  hashed.dev === stat.dev &&
  hashed.size === stat.size &&
  hashed.mtime === mtimeOf(stat.mtime);

/** A regular file whose content is part of a system, not a view of the kernel. */
export const hasContent = (path: RawPath, stat: RawStat): boolean =>
  typeOf(stat.mode) === 'file' && !['/proc', '/sys'].some((place) => isWithin(path, place));
