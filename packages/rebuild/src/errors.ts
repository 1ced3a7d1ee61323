import { HolotypeError } from '@holotype/model';

export type RebuildErrorCode =
  | 'ASSEMBLE_CONTENT_MISMATCH'
  | 'ASSEMBLE_DIGEST_MISMATCH'
  | 'ASSEMBLE_FORM_REFUSED'
  | 'ASSEMBLE_LOCK_MISMATCH'
  | 'ASSEMBLE_MEMBER_MISSING'
  | 'ASSEMBLE_NOT_LOCKED'
  | 'ASSEMBLE_PACK_MISSING';

/** The environment cannot be put together as the Lock says. */
export class RebuildError extends HolotypeError<RebuildErrorCode> {}
