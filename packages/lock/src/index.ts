export { LockError, type LockErrorCode } from './errors.ts';
export type { Candidate, IndexSeen, PackageOffer, Resolved, Resolver, ResolverContext } from './resolver.ts';
