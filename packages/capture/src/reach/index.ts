export { findProject } from './project.ts';
export { judgeAhead } from './leave-compiled.ts';
export { differingListings } from './listings.ts';
export { planReachScope } from './reach.ts';
export type {
  Compiled,
  CompiledCount,
  Extent,
  ExtentSize,
  LeftOut,
  Listing,
  Reach,
  ReachPart,
  ReachRequest,
  RemakeWishes,
  Single,
  Touched,
} from './reach-request.ts';
export type { Dropped, Unwanted } from './unwanted.ts';
