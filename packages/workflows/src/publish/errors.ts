import { HolotypeError } from '@holotype/model';

export type PublishErrorCode =
  /** A report is not of this capsule, or of no replay. */
  | 'PUBLISH_OTHER_REPORT'
  /** What would be replaced holds files that no deposit has. */
  | 'PUBLISH_NOT_A_DEPOSIT'
  /** The capsule is called as a file of the deposit, or with characters that act. */
  | 'PUBLISH_NAME';

export class PublishError extends HolotypeError<PublishErrorCode> {}
