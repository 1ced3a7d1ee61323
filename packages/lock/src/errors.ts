import { HolotypeError, type RawPath, rawToText } from '@holotype/model';

export type LockErrorCode = 'LOCK_ROOT_CHANGED';

/** A lock that cannot be made from what it was given. */
export class LockError extends HolotypeError<LockErrorCode> {}

/** Files of the captured root are not as they were captured. */
export class RootChangedError extends LockError {
  /** Those that were found so far. */
  readonly changed: readonly RawPath[];
  constructor(changed: readonly RawPath[]) {
    const first = rawToText(changed[0] ?? '/');
    const what = `${String(changed.length)} ${changed.length === 1 ? 'file' : 'files'} changed since the capture, first ${first}`;
    super('LOCK_ROOT_CHANGED', what, { hint: 'capture again, or add --recapture' });
    this.changed = changed;
  }
}
