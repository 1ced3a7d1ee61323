import { HolotypeError } from '@holotype/model';

export type LockErrorCode = 'LOCK_MIRROR_INVALID' | 'LOCK_ROOT_CHANGED';

/** A lock that cannot be made from what it was given. */
export class LockError extends HolotypeError<LockErrorCode> {}
