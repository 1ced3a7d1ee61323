import { type FetchProgress, NetError, type Store, type StoredObject } from '@holotype/store';
import type { WantedArtifact } from './artifact.ts';
import type { OwnMachine } from './candidates.ts';
import { artifactFormat } from './installed.ts';

export interface FetchedBy {
  readonly store: Store;
  /** Whose settings say where else a package may be had, when its URLs fail; undefined: nobody's. */
  readonly own: OwnMachine | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: FetchProgress) => void) | undefined;
  /** URLs that this user's own machine names may be of files. */
  readonly named?: 'by-user' | undefined;
}

/** By its URLs, then by those of this machine's own indexes: the hash decides, whoever has it. Throws NetError, StoreError. */
export const fetchArtifact = async (
  artifact: WantedArtifact,
  { store, own, signal, onProgress, named }: FetchedBy,
): Promise<StoredObject> => {
  const { sha256, size, urls, format } = artifact;
  try {
    return await store.fetch({ sha256, size, urls, named, signal, onProgress });
  } catch (error) {
    const { elsewhere } = artifactFormat(format);
    const isOver = !(error instanceof NetError) || notAsked.has(error.code);
    if (isOver || !own || !elsewhere) throw error;
    const others = (await elsewhere(artifact, { own, store, signal })).filter((url) => !urls.includes(url));
    if (others.length === 0) throw error;
    return store.fetch({ sha256, size, urls: others, named: 'by-user', signal, onProgress });
  }
};

/** Another server would not be asked either. */
const notAsked: ReadonlySet<string> = new Set(['NET_INTERRUPTED', 'NET_OFFLINE']);
