import type { RecipeLoss } from '@holotype/model';
import type { Division } from './divide/division.ts';
import type { BuilderInput } from './input.ts';
import type { Step } from './step.ts';

export interface Planned {
  readonly steps: readonly Step[];
  readonly losses: readonly RecipeLoss[];
}

/** One part of an environment becomes neutral steps; the folder and the block share one name. Pure. */
export interface Block {
  readonly name: string;
  readonly plan: (input: BuilderInput, division: Division) => Planned;
}
