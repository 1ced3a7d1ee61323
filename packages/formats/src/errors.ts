import { type ErrorOptions, HolotypeError } from '@holotype/model';

export type ArchiveErrorCode =
  | 'ARCHIVE_CORRUPT'
  | 'ARCHIVE_PATH_INVALID'
  | 'ARCHIVE_TOO_LARGE'
  | 'ARCHIVE_TRUNCATED'
  | 'ARCHIVE_UNSUPPORTED'
  | 'LAYOUT_BLOB_DAMAGED'
  | 'LAYOUT_BLOB_MISSING'
  | 'LAYOUT_INVALID'
  | 'LAYOUT_TOO_LARGE';

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
  LAYOUT_BLOB_DAMAGED: { exit: 'invalid', hint: 'take another copy of the file' },
  LAYOUT_BLOB_MISSING: { exit: 'missing', hint: 'take a whole copy of the file' },
  LAYOUT_INVALID: {
    exit: 'invalid',
    hint: 'check that this is an OCI image layout, as a directory or an uncompressed tar',
  },
  LAYOUT_TOO_LARGE: { exit: 'invalid', hint: 'do not use this layout unless its size is expected' },
};

/** An archive or a layout that cannot be read as it stands. */
export class ArchiveError extends HolotypeError<ArchiveErrorCode> {
  constructor(code: ArchiveErrorCode, message: string, options: ErrorOptions = {}) {
    super(code, message, { ...defaults[code], ...options });
  }
}

/** The data may be whole: nothing on this machine opens its format. */
export const isNoDecoder = (error: ArchiveError): boolean => error.code === 'ARCHIVE_UNSUPPORTED';
