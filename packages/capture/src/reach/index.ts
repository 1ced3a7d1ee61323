export { findProject } from './project.ts';
export { isOfKernel, isPlaceInRun } from './places.ts';
export { differingListings } from './listings.ts';
export { planReachScope } from './reach.ts';
export { madeByHolotype } from './own-things.ts';
export type { Extent, LeftOut, Listing, Reach, ReachPart, ReachRequest, Touched } from './reach-request.ts';
