export { findProject } from './project.ts';
export { isOfKernel, isPlaceInRun } from './places.ts';
export { planReachScope } from './reach.ts';
export type { Reach, ReachPart, ReachRequest, Touched } from './reach-request.ts';
export { madeByHolotype } from './own-things.ts';
