import type { CapsuleReader } from '@holotype/capsule';
import { fetchArtifact, type OwnMachine } from '@holotype/ecosystems';
import { atOnce } from '@holotype/host';
import { type Artifact, toDigest } from '@holotype/model';
import type { FetchProgress, Store } from '@holotype/store';

/** Artifacts that are neither in the capsule nor in the store. */
export const missingArtifacts = (
  reader: CapsuleReader,
  lock: { readonly artifacts: readonly Artifact[] },
  store: Store,
): Artifact[] => lock.artifacts.filter(({ sha256 }) => !reader.place(toDigest(sha256)) && !store.has(sha256));

export interface FetchOptions {
  /** Whose settings say where else a package may be had, when the Lock's URLs fail; undefined: nobody's. */
  readonly own?: OwnMachine | undefined;
  readonly onProgress?: ((bytes: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Fetches what is missing, a few at a time. Throws NetError, StoreError, when none of them goes on. */
export const fetchArtifacts = async (
  artifacts: readonly Artifact[],
  store: Store,
  { own, onProgress, signal }: FetchOptions,
): Promise<void> => {
  const fetch = async (artifact: Artifact, stop: AbortSignal) => {
    let done = 0;
    const hear = (progress: FetchProgress) => {
      onProgress?.(progress.done - done);
      done = progress.done;
    };
    await fetchArtifact(artifact, { store, own, signal: stop, onProgress: hear });
    onProgress?.(artifact.size - done);
  };
  await atOnce(artifacts, 6, fetch, signal);
};

/**
 * Reads an artifact of the store again; where it is not what its name says, it is thrown away and fetched anew. False if it is whole, or
 * if the capsule holds it: nothing can be done then. Throws NetError, StoreError.
 */
export const renewArtifact = async (
  artifact: Artifact,
  reader: CapsuleReader,
  store: Store,
  { own, signal }: Omit<FetchOptions, 'onProgress'>,
): Promise<boolean> => {
  const { sha256 } = artifact;
  if (reader.place(toDigest(sha256)) || store.recheck(sha256)) return false;
  await fetchArtifact(artifact, { store, own, signal });
  return true;
};
