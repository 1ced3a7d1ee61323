import { HolotypeError } from '@holotype/model';

export type PublishErrorCode =
  /** What is to be deposited is a directory. */
  | 'PUBLISH_NOT_A_FILE'
  /** A report is not of this capsule, or of no replay. */
  | 'PUBLISH_OTHER_REPORT'
  /** What would be replaced holds files that no deposit has. */
  | 'PUBLISH_NOT_A_DEPOSIT'
  /** The capsule is called as a file of the deposit, or with characters that act. */
  | 'PUBLISH_NAME'
  /** A file of the deposit is not the one that its SHA256SUMS names. */
  | 'PUBLISH_CHANGED'
  /** Nothing can be uploaded without invenio-rdm.json, which needs what nobody said. */
  | 'PUBLISH_NO_RECORD'
  /** The file that names the drafts of earlier uploads is none. */
  | 'PUBLISH_UPLOAD_UNREADABLE';

export class PublishError extends HolotypeError<PublishErrorCode> {}
