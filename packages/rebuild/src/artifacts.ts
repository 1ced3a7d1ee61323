import type { CapsuleReader } from '@holotype/capsule';
import { type Artifact, toDigest } from '@holotype/model';
import type { Store } from '@holotype/store';

/** Artifacts that are neither in the capsule nor in the store. */
export const missingArtifacts = (
  reader: CapsuleReader,
  lock: { readonly artifacts: readonly Artifact[] },
  store: Store,
): Artifact[] => lock.artifacts.filter(({ sha256 }) => !reader.place(toDigest(sha256)) && !store.has(sha256));

/** Fetches what is missing, a few at a time. Throws NetError, StoreError. */
export const fetchArtifacts = async (
  artifacts: readonly Artifact[],
  store: Store,
  onProgress: ((bytes: number) => void) | undefined,
  signal: AbortSignal | undefined,
): Promise<void> => {
  const queue = artifacts.values();
  const work = async () => {
    for (const { sha256, size, urls } of queue) {
      signal?.throwIfAborted();
      let done = 0;
      await store.fetch({
        sha256,
        size,
        urls,
        signal,
        onProgress: (progress) => {
          onProgress?.(progress.done - done);
          done = progress.done;
        },
      });
      onProgress?.(size - done);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
};

/**
 * Reads an artifact of the store again; where it is not what its name says, it is thrown away and fetched anew. False if it is whole, or
 * if the capsule holds it: nothing can be done then. Throws NetError, StoreError.
 */
export const renewArtifact = async (
  artifact: Artifact,
  reader: CapsuleReader,
  store: Store,
  signal: AbortSignal | undefined,
): Promise<boolean> => {
  const { sha256, size, urls } = artifact;
  if (reader.place(toDigest(sha256)) || store.recheck(sha256)) return false;
  await store.fetch({ sha256, size, urls, signal });
  return true;
};
