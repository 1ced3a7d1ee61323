import type { CapsuleReader } from '@holotype/capsule';
import { readContents, surveyPackages } from '@holotype/rebuild';
import { type BuilderInput, filesForRecipe } from '@holotype/ecosystems';
import type { Entry, Lock } from '@holotype/model';
import { beginStage, fetchMissing, type WorkflowContext } from '@holotype/workflows-replay';
import type { Store } from '@holotype/store';
import { formatBytes } from '@holotype/terminal/words';

/** Fetches what is missing, and reads what packages ship and what the package database knows of those that are gone. */
export const lookInto = async (
  context: WorkflowContext,
  reader: CapsuleReader,
  lock: Lock,
  store: Store,
  tree: readonly Entry[],
): Promise<Pick<BuilderInput, 'shipped' | 'contents'>> => {
  const { signal } = context;
  await fetchMissing(context, reader);
  const total = lock.artifacts.reduce((sum, { size }) => sum + size, 0);
  using step = beginStage(context, 'read-packages', 'Reading packages', { unit: 'bytes', total });
  const shipped = await surveyPackages({ reader, lock, store, onProgress: step.advance, signal });
  const entries = filesForRecipe(reader.manifest, lock, tree);
  const contents = await readContents({ reader, store, tree, entries, signal });
  step.done(formatBytes(total));
  return {
    shipped,
    contents: new Map([...contents].map(([path, bytes]) => [path, bytes.toString('latin1')] as const)),
  };
};
