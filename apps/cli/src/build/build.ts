import { openBundle } from '@holotype/archive';
import { loadTree } from '@holotype/archive';
import { fetchArtifacts, lockOf, missingArtifacts } from '@holotype/assemble';
import { buildRecipe, type Target } from '@holotype/builder';
import { documentDigest, type RawPath, rawToUtf8, baseOf, type Recipe } from '@holotype/model';
import { type CommonOptions, type Context, needSpace, storeFor } from '@holotype/replay';
import { formatBytes, formatCount, type Step } from '@holotype/terminal';
import { writeRecipe } from './write-recipe.ts';

export interface BuildOptions extends CommonOptions {
  readonly force?: boolean;
}

/** Writes the recipe of a capsule for one target. */
export const buildRecipeOf = async (
  context: Context,
  capsule: RawPath,
  target: Target,
  output: RawPath,
  options: BuildOptions,
): Promise<Recipe> => {
  const { terminal, signal, tool } = context;
  const bundle = await openBundle(capsule);
  let step: Step | undefined;
  try {
    const { manifest } = bundle;
    const lock = lockOf(bundle);
    const store = storeFor(context, options);
    const tree = await loadTree(bundle);
    const recipe = buildRecipe(target, {
      tool,
      manifest,
      manifestDigest: documentDigest(manifest),
      lock,
      lockDigest: documentDigest(lock),
      tree,
      capsule: rawToUtf8(baseOf(capsule)),
      capsulePath: capsule,
      directory: output,
    });
    const needsSources = recipe.files.some(({ kind }) => kind === 'package' || kind === 'archive');
    const missing = needsSources ? missingArtifacts(bundle, lock, store) : [];
    if (missing.length > 0) {
      const bytes = missing.reduce((sum, { size }) => sum + size, 0);
      needSpace(store.path, bytes, 'Fetching packages');
      step = terminal.step(`Fetching ${formatCount(missing.length)} packages`, {
        unit: 'bytes',
        total: bytes,
      });
      await fetchArtifacts(missing, store, step.advance, signal);
      step.done();
    }
    const total = recipe.document.steps.reduce((sum, { bytes = 0 }) => sum + bytes, 0);
    needSpace(output, total, 'The recipe');
    step = terminal.step(`Writing the recipe`, { unit: 'bytes', total });
    const document = await writeRecipe({
      bundle,
      lock,
      store,
      tree,
      recipe,
      output,
      replace: options.force ?? false,
      onProgress: step.advance,
      signal,
    });
    step.done(formatBytes(document.files.reduce((sum, { size }) => sum + size, 0)));
    return document;
  } finally {
    step?.[Symbol.dispose]();
    bundle.close();
  }
};
