import type { ReplayOutput } from '@holotype/model';

/** A claim with this outcome neither holds nor fails. */
export const isUndecided = (outcome: ReplayOutput['outcome']): boolean =>
  outcome === 'varies' || outcome === 'ignored';
