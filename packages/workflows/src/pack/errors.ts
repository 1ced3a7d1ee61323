import { HolotypeError } from '@holotype/model';

export type PackErrorCode = 'PACK_NOT_PUBLIC';

/** A capsule that cannot be packed as asked. */
export class PackError extends HolotypeError<PackErrorCode> {}
