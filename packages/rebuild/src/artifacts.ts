import type { CapsuleReader } from '@holotype/capsule';
import { artifactFormat, type OwnMachine } from '@holotype/ecosystems';
import { type Artifact, toDigest } from '@holotype/model';
import { type FetchProgress, NetError, type Store } from '@holotype/store';

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

/** Fetches what is missing, a few at a time. Throws NetError, StoreError. */
export const fetchArtifacts = async (
  artifacts: readonly Artifact[],
  store: Store,
  { own, onProgress, signal }: FetchOptions,
): Promise<void> => {
  const queue = artifacts.values();
  const work = async () => {
    for (const artifact of queue) {
      signal?.throwIfAborted();
      let done = 0;
      await fetchArtifact(artifact, store, own, signal, (progress) => {
        onProgress?.(progress.done - done);
        done = progress.done;
      });
      onProgress?.(artifact.size - done);
    }
  };
  await Promise.all(Array.from({ length: 6 }, work));
};

/** By the URLs of the Lock, then by those of this machine's own indexes: the hash decides, whoever has it. */
const fetchArtifact = async (
  artifact: Artifact,
  store: Store,
  own: OwnMachine | undefined,
  signal: AbortSignal | undefined,
  onProgress: (progress: FetchProgress) => void,
): Promise<void> => {
  const { sha256, size, urls, format } = artifact;
  try {
    await store.fetch({ sha256, size, urls, signal, onProgress });
  } catch (error) {
    const { elsewhere } = artifactFormat(format);
    const isOver = !(error instanceof NetError) || notAsked.has(error.code);
    if (isOver || !own || !elsewhere) throw error;
    const others = await elsewhere(artifact, { own, store, signal });
    if (others.length === 0) throw error;
    await store.fetch({ sha256, size, urls: others, named: 'by-user', signal, onProgress });
  }
};

/** Another server would not be asked either. */
const notAsked: ReadonlySet<string> = new Set(['NET_INTERRUPTED', 'NET_OFFLINE']);

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
