import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type ArchiveErrorCode =
  | 'ARCHIVE_CORRUPT'
  | 'ARCHIVE_PATH_INVALID'
  | 'ARCHIVE_TOO_LARGE'
  | 'ARCHIVE_TRUNCATED'
  | 'ARCHIVE_UNSUPPORTED'
  | 'CAPSULE_NOT_FOUND'
  | 'CAPSULE_NOT_ONE'
  | 'CAPSULE_TOO_LARGE'
  | 'CAPTURE_NOT_FOUND'
  | 'CAPTURE_NOT_LOCKED'
  | 'CHUNK_DAMAGED'
  | 'CHUNK_LINE_INVALID'
  | 'LAYOUT_BLOB_DAMAGED'
  | 'LAYOUT_BLOB_MISSING'
  | 'LAYOUT_INVALID'
  | 'PACK_DAMAGED';

const defaults: Readonly<Record<ArchiveErrorCode, ErrorOptions>> = {
  ARCHIVE_CORRUPT: { exit: 'invalid', hint: 'fetch the file again and compare its checksum' },
  ARCHIVE_PATH_INVALID: {
    exit: 'invalid',
    hint: 'do not use this archive: it contains an invalid path',
  },
  ARCHIVE_TOO_LARGE: { exit: 'invalid', hint: 'do not use this archive unless its size is expected' },
  ARCHIVE_TRUNCATED: { exit: 'invalid', hint: 'copy or download the file again: its end is missing' },
  ARCHIVE_UNSUPPORTED: {
    exit: 'unsupported',
    hint: 'update holotype, or repack the archive in a plain format',
  },
  CAPSULE_NOT_FOUND: { exit: 'missing', hint: 'check the path' },
  CAPSULE_NOT_ONE: { exit: 'invalid' },
  CAPSULE_TOO_LARGE: {
    exit: 'invalid',
    hint: 'holotype writes no capsule that large: docs/formats.md lists the limits',
  },
  CAPTURE_NOT_FOUND: { exit: 'missing', hint: 'make one with `holotype capture`' },
  CAPTURE_NOT_LOCKED: { exit: 'failed', hint: 'run `holotype lock` first' },
  CHUNK_DAMAGED: { exit: 'invalid', hint: 'take another copy of the capsule' },
  CHUNK_LINE_INVALID: { exit: 'invalid', hint: 'exclude the file that this line describes' },
  LAYOUT_BLOB_DAMAGED: { exit: 'invalid', hint: 'take another copy of the capsule' },
  LAYOUT_BLOB_MISSING: { exit: 'missing', hint: 'take a whole copy of the capsule' },
  LAYOUT_INVALID: {
    exit: 'invalid',
    hint: 'check that this is an OCI image layout, as a directory or an uncompressed tar',
  },
  PACK_DAMAGED: { exit: 'invalid', hint: 'take another copy of the capsule' },
};

/** An archive, pack, chunk or layout that cannot be read as it stands. */
export class ArchiveError extends HolotypeError<ArchiveErrorCode> {
  constructor(code: ArchiveErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { ...defaults[code], ...options });
  }
}

/** The data may be whole: nothing on this machine opens its format. */
export const isNoDecoder = (error: ArchiveError): boolean => error.code === 'ARCHIVE_UNSUPPORTED';
