import { HolotypeError } from '@holotype/model';

/** The capsule holds a machine; nothing is asked of it; what would be written is the capsule itself. */
export type AmendErrorCode = 'AMEND_NO_RUN' | 'AMEND_NOTHING_ASKED' | 'AMEND_SAME_FILE';

export class AmendError extends HolotypeError<AmendErrorCode> {}
