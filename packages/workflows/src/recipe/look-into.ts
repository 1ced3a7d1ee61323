import type { CapsuleReader } from '@holotype/capsule';
import { fetchArtifacts, missingArtifacts, readContents, surveyPackages } from '@holotype/rebuild';
import { type BuilderInput, filesForRecipe } from '@holotype/ecosystems';
import type { Entry, Lock } from '@holotype/model';
import { beginStage, needSpace, type Stage, type WorkflowContext } from '@holotype/workflows-replay';
import type { Store } from '@holotype/store';
import { formatAmount, formatBytes } from '@holotype/terminal/words';

const sum = (items: readonly { readonly size: number }[]) =>
  items.reduce((total, { size }) => total + size, 0);

/** Fetches what is missing, and reads what packages ship and what the package database knows of those that are gone. */
export const lookInto = async (
  context: WorkflowContext,
  reader: CapsuleReader,
  lock: Lock,
  store: Store,
  tree: readonly Entry[],
): Promise<Pick<BuilderInput, 'shipped' | 'contents'>> => {
  const { signal } = context;
  let step: Stage | undefined;
  try {
    const missing = missingArtifacts(reader, lock, store);
    if (missing.length > 0) {
      needSpace(store.path, sum(missing), 'Fetching packages');
      step = beginStage(context, 'fetch', `Fetching ${formatAmount(missing.length, 'packages')}`, {
        unit: 'bytes',
        total: sum(missing),
      });
      await fetchArtifacts(missing, store, step.advance, signal);
      step.done();
    }
    const total = sum(lock.artifacts);
    step = beginStage(context, 'read-packages', 'Reading packages', { unit: 'bytes', total });
    const shipped = await surveyPackages({ reader, lock, store, onProgress: step.advance, signal });
    const entries = filesForRecipe(reader.manifest, lock, tree);
    const contents = await readContents({ reader, store, tree, entries, signal });
    step.done(formatBytes(total));
    return {
      shipped,
      contents: new Map([...contents].map(([path, bytes]) => [path, bytes.toString('latin1')] as const)),
    };
  } finally {
    step?.[Symbol.dispose]();
  }
};
