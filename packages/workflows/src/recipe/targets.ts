import type { Target } from '@holotype/builder';
import { type DetectedBuilder, detectBuilders } from '@holotype/runtimes';
import type { WorkflowContext } from '@holotype/workflows-replay';
import { BuildError } from './errors.ts';

// What reads recipes back is large, and other workflows do without.
const loadTargets = async () => (await import('@holotype/builder')).targets;

/** A target, what it cannot express, and which engines of this machine build it. */
export interface ListedTarget extends Pick<Target, 'name' | 'summary' | 'cannot' | 'engines'> {
  readonly here: readonly Pick<DetectedBuilder, 'name' | 'usable' | 'why'>[];
}

/** Every target; each engine is tried for real. */
export const listTargets = async ({
  environment,
}: Pick<WorkflowContext, 'environment'>): Promise<readonly ListedTarget[]> => {
  const [targets, builders] = [await loadTargets(), await detectBuilders(environment)];
  return targets.map(({ name, summary, cannot, engines }) => ({
    name,
    summary,
    cannot,
    engines,
    here: builders
      .filter(({ builds }) => builds.includes(name))
      .map(({ name: engine, usable, why }) => ({ name: engine, usable, why })),
  }));
};

/** Throws BuildError `BUILD_TARGET_UNKNOWN`. */
export const targetNamed = async (name: string | undefined): Promise<Target> => {
  const targets = await loadTargets();
  const target = targets.find((one) => one.name === name);
  if (target) return target;
  throw new BuildError(
    'BUILD_TARGET_UNKNOWN',
    name === undefined ? 'No target was named' : `There is no target ${name}`,
    { hint: `one of ${targets.map((one) => one.name).join(', ')}: \`holotype build --list\`` },
  );
};
