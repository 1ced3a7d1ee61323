import type { Digest, Entry, Lock, Manifest, RawPath, Tool } from '@holotype/model';

/** All that a recipe is made from: documents only. */
export interface BuilderInput {
  readonly tool: Tool;
  readonly manifest: Manifest;
  readonly manifestDigest: Digest;
  readonly lock: Lock;
  readonly lockDigest: Digest;
  /** In Tree order. */
  readonly tree: readonly Entry[];
  /** File name of the capsule, for comments and commands. */
  readonly capsule: string;
  /** Where the capsule lies and where the recipe will, for recipes that a scheduler starts from anywhere. */
  readonly capsulePath: RawPath;
  readonly directory: RawPath;
}
