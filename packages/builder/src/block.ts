import type { BuilderInput, Planned } from '@holotype/ecosystems';
import type { Division } from './division.ts';

/** One part of an environment becomes neutral steps; the folder and the block share one name. Pure. */
export interface Block {
  readonly name: string;
  readonly plan: (input: BuilderInput, division: Division) => Planned;
}
