import { HolotypeError } from '@holotype/model';

export type EcosystemErrorCode = 'LOCK_MIRROR_INVALID';

/** What a user said of an ecosystem means nothing there. */
export class EcosystemError extends HolotypeError<EcosystemErrorCode> {}
