import type { RawPath } from '@holotype/model';
import type { Surroundings } from '../image/driver.ts';

/** One build of a recipe. */
export interface BuildJob extends Surroundings {
  /** The directory of the recipe. */
  readonly recipe: RawPath;
  /** What the image is called in the engine's own storage: lower-case letters, digits, `.`, `_` and `-`. */
  readonly name: string;
}
export interface BuiltImage {
  /** What people call the image when they use the engine. */
  readonly reference: string;
  /** All that the engine said. */
  readonly log: string;
  /** The image as something that can be read without the engine: an OCI layout, a directory or a SIF image, maybe in `scratch`. Throws EngineError. */
  readonly open: (scratch: RawPath) => Promise<RawPath>;
}

/** The outcome of trying for real: what it uses, or why it cannot be used here. */
export type BuildTrial =
  | {
      readonly usable: true;
      readonly why: string;
      /** It has one user id, and takes recipes for one only. */
      readonly singleId: boolean;
      /** Throws EngineError `ENGINE_BUILD_FAILED`. */
      readonly build: (job: BuildJob) => Promise<BuiltImage>;
    }
  | { readonly usable: false; readonly why: string };

/** The half of an engine that builds. */
export interface Builder {
  readonly name: string;
  /** Targets, by name, whose recipes it takes. */
  readonly builds: readonly string[];
  readonly trial: (surroundings: Surroundings) => Promise<BuildTrial>;
}
