import type { RandomAccess } from '@holotype/host';
import { ArchiveError } from '../errors.ts';

/** A part of a file, read by places of its own. */
export interface Section {
  /** Bytes. */
  readonly size: number;
  /** Exactly `length` bytes. Throws `ARCHIVE_TRUNCATED`, or `ARCHIVE_CORRUPT` for a place that cannot be. */
  readonly read: (position: number, length: number) => Buffer;
}

/** `size` bytes of `file` from `start`; `what` names it in messages. */
export const sectionOf = (file: RandomAccess, start: number, size: number, what: string): Section => ({
  size,
  read: (position, length) => {
    if (!Number.isSafeInteger(position) || position < 0 || position + length > size)
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: points outside itself, at byte ${position}`);
    const bytes = file.read(start + position, length);
    if (bytes.length < length) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: ends too early`);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  },
});
