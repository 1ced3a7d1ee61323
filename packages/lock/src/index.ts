export { LockError, type LockErrorCode, RootChangedError } from './errors.ts';
export type { Candidate, PackageOffer, Resolver, ResolverContext } from './resolver.ts';
export { lock, type LockPlan, type LockProgress, type LockRequest, planLock } from './lock.ts';
export { resolvers } from './resolvers/index.ts';
export { parseMirror } from './resolvers/dpkg/mirrors.ts';
