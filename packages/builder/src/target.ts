import type { RecipeLoss } from '@holotype/model';
import type { BuilderInput, OutputFile, Step, TreeFollower } from '@holotype/ecosystems';

export interface Plan {
  readonly input: BuilderInput;
  /** Where paths lead in the Tree. */
  readonly follow: TreeFollower;
  readonly steps: readonly Step[];
  readonly losses: readonly RecipeLoss[];
}

export interface Rendered {
  /** Each path once. */
  readonly files: readonly OutputFile[];
  /** What this target cannot express of this plan, besides the plan's own losses. */
  readonly losses: readonly RecipeLoss[];
}

/** One format of recipes; the folder and the target share one name. Pure. */
export interface Target {
  readonly name: string;
  readonly summary: string;
  /** What it cannot express, whatever the plan: one line each. */
  readonly cannot: readonly string[];
  /** Engines by name that can build or run it. */
  readonly engines: readonly string[];
  /** It makes something of a run alone, and nothing of a machine. */
  readonly needsRun?: true;
  /** Names of the blocks whose steps it can use; undefined: all. */
  readonly blocks?: readonly string[];
  /** Throws BuilderError `BUILDER_UNQUOTABLE` for what the format cannot hold. */
  readonly render: (plan: Plan) => Rendered;
  /** Reads what was rendered by another parser than its own writer; the first disagreement with the plan, undefined if there is none. */
  readonly readBack: (plan: Plan, rendered: Rendered) => string | undefined;
}

/** Whether its plan installs packages: then what they ship is read first. */
export const needsPackages = ({ blocks }: Target): boolean => blocks?.includes('packages') ?? true;
