import { HolotypeError } from '@holotype/model';

export type FilesErrorCode =
  /** The capsule has nothing at that path. */
  | 'FILES_NOT_FOUND'
  /** The capsule has the hash of the file alone. */
  | 'FILES_BYTES_NOT_INCLUDED'
  /** A package gives the bytes, and it is not on this machine, and may not be fetched. */
  | 'FILES_PACKAGE_MISSING'
  /** A PDF in which Holotype has put nothing. */
  | 'FILES_NOT_ATTACHED'
  /** Two of the paths would get the same name. */
  | 'FILES_SAME_NAME'
  /** Only the bytes of one file can be printed. */
  | 'FILES_NOT_A_FILE'
  /** Its bytes are not printed as they are unless that is asked for. */
  | 'FILES_NOT_TEXT';

/** Files of a capsule that cannot be listed or extracted as asked. */
export class FilesError extends HolotypeError<FilesErrorCode> {}
