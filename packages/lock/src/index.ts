export { LockError, type LockErrorCode, RootChangedError } from './errors.ts';

export { lock, type LockPlan, type LockProgress, type LockRequest, planLock } from './lock.ts';
