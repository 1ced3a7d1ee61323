import { type BuilderName, builders } from '../drivers/index.ts';
import type { Surroundings } from '../image/driver.ts';
import { EngineError } from '../image/errors.ts';
import { inScratch } from '../in-scratch.ts';
import type { Builder, BuildTrial } from './builder.ts';

export interface DetectedBuilder {
  readonly name: BuilderName;
  readonly builds: readonly string[];
  readonly usable: boolean;
  readonly why: string;
}
export type ChosenBuilder = Extract<BuildTrial, { usable: true }> & { readonly name: BuilderName };

const all: readonly (Builder & { readonly name: BuilderName })[] = builders;
/** In order of preference. */
export const builderNames: readonly BuilderName[] = all.map(({ name }) => name);

/** Everything here that builds, in order of preference, each tried for real. */
export const detectBuilders = async (caller: Surroundings['caller']): Promise<readonly DetectedBuilder[]> => {
  const found: DetectedBuilder[] = [];
  for (const { name, builds, trial } of all) {
    const { usable, why } = await inScratch((scratch) => trial({ caller, scratch }));
    found.push({ name, builds, usable, why });
  }
  return found;
};

/** The one asked for. Throws EngineError `ENGINE_UNUSABLE` where it takes no such recipe, or cannot be used here. */
export const chooseBuilder = async (
  name: BuilderName,
  target: string,
  caller: Surroundings['caller'],
): Promise<ChosenBuilder> => {
  const builder = all.find((one) => one.name === name);
  const takes = builder?.builds.includes(target) ?? false;
  const trial: BuildTrial =
    builder && takes
      ? await inScratch((scratch) => builder.trial({ caller, scratch }))
      : { usable: false, why: `it builds the target ${builder?.builds.join(' and ') ?? 'nothing'}` };
  if (trial.usable) return { name, ...trial };
  throw new EngineError('ENGINE_UNUSABLE', `${name} cannot build the target ${target} here: ${trial.why}`, {
    exit: 'unsupported',
    hint: '`holotype build --list` says what can be used here, and why the rest cannot',
  });
};
