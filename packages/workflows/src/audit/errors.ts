import { HolotypeError } from '@holotype/model';

export type AuditErrorCode = 'AUDIT_NOT_IN_PLACE';

/** Packages that cannot be put into a capsule as asked. */
export class AuditError extends HolotypeError<AuditErrorCode> {}
