import type { CapsuleReader } from '@holotype/capsule';
import type { Artifact } from '@holotype/model';
import { fetchArtifacts, lockOf, missingArtifacts } from '@holotype/rebuild';
import { formatAmount } from '@holotype/terminal/words';
import { ownMachine, type WorkflowContext } from '../context.ts';
import { beginStage } from '../events.ts';
import { needSpace } from '../space.ts';

/** Packages that were fetched. */
export interface FetchedPackages {
  readonly packages: number;
  readonly bytes: number;
}

/** Fetches into the store what of these packages, default all of the Lock's, is neither there nor in the capsule. Throws NetError, StoreError, `SPACE_SHORT`. */
export const fetchMissing = async (
  context: WorkflowContext,
  reader: CapsuleReader,
  artifacts = lockOf(reader).artifacts as readonly Artifact[],
): Promise<FetchedPackages> => {
  const { store, signal } = context;
  const missing = missingArtifacts(reader, { artifacts }, store);
  const bytes = missing.reduce((sum, { size }) => sum + size, 0);
  if (missing.length > 0) {
    needSpace(store.path, bytes, 'Fetching packages');
    using step = beginStage(context, 'fetch', `Fetching ${formatAmount(missing.length, 'packages')}`, {
      unit: 'bytes',
      total: bytes,
    });
    await fetchArtifacts(missing, store, { own: ownMachine(context), onProgress: step.advance, signal });
    step.done();
  }
  return { packages: missing.length, bytes };
};
