import { HolotypeError } from '@holotype/model';

export type AttachErrorCode =
  /** The PDF claims to be an archival one that may not contain any file. */
  | 'ATTACH_ARCHIVAL'
  | 'ATTACH_IN_PLACE'
  | 'ATTACH_NOT_A_FILE'
  | 'ATTACH_NOT_A_PDF'
  | 'ATTACH_PLACE_INVALID'
  | 'ATTACH_TOO_LARGE';

/** A capsule that cannot be attached to a PDF as asked. */
export class AttachError extends HolotypeError<AttachErrorCode> {}
