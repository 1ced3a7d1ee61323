import { HolotypeError } from '@holotype/model';

export type JudgeErrorCode =
  /** The directory is not one that a replay of this version left. */
  | 'JUDGE_NO_REPLAY'
  /** The capsule is not there, or is another than the one that was replayed. */
  | 'JUDGE_OTHER_CAPSULE';

export class JudgeError extends HolotypeError<JudgeErrorCode> {}
