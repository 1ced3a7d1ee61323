import { atOnce, createPool } from '@holotype/host';
import {
  emptySha256,
  HolotypeError,
  type PackageAnswer,
  type RawPath,
  sha256 as sha256Of,
  type Sha256,
  toWord,
} from '@holotype/model';
import { NetError, type Store, type StoredObject } from '@holotype/store';
import { hasIntegrity, type Integrity, parseIntegrity } from './integrity.ts';
import { isMade, type ListRequest, type Member } from './list-members.ts';
import {
  artifactFormat,
  type Candidate,
  fetchArtifact,
  type FetchedBy,
  type OwnMachine,
  type PackageOffer,
} from '@holotype/ecosystems';

/** What became of one package. */
export interface Opened {
  readonly purl: string;
  readonly answer: PackageAnswer['answer'];
  readonly evidence: string;
  /** Undefined unless the artifact was had, or is trusted by its checksums. */
  readonly artifact: OpenedArtifact | undefined;
  /** What the package states of its own. */
  readonly licence?: string | undefined;
}
export interface OpenedArtifact {
  readonly candidate: Candidate;
  readonly sha256: Sha256;
  readonly size: number;
  readonly members: readonly Member[];
  /** Directories that its data members were laid into; undefined: the root. */
  readonly sites: readonly RawPath[] | undefined;
}
export interface OpenRequest {
  readonly store: Store;
  /** Whose settings say where else a package may be had; undefined: nobody's. */
  readonly own?: OwnMachine | undefined;
  readonly offers: readonly PackageOffer[];
  /** Bytes that members give: decides between several files that fit a package. */
  readonly worth: (members: readonly Member[]) => number;
  /** Those that may be used: what packages have beside that is most of what they have, and is not held in memory. Default: all. */
  readonly keep?: ((members: readonly Member[]) => readonly Member[]) | undefined;
  readonly onProgress?: ((packages: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Failures of this machine, not of one package. */
const fatal = new Set(['HOST_DISK_FULL', 'HOST_WRITE_FAILED', 'STORE_FULL', 'STORE_WRITE_FAILED']);
const inFlight = 6;
const maxUnknownSize = 4 * 1024 ** 3;

/** `list`: what is in a file. */
const fetchCandidate = async (
  by: FetchedBy,
  candidate: Candidate,
  list: (found: StoredObject) => Promise<readonly Member[]>,
): Promise<StoredObject> => {
  const { store, signal } = by;
  const { sha256, fits } = candidate;
  const urls = [...(candidate.withLogin ?? []), ...candidate.urls];
  if (sha256 === undefined) {
    const integrity = parseIntegrity(candidate.integrity ?? '');
    if (integrity) return fetchByIntegrity(by, candidate, integrity, urls);
    const fetch = async () => {
      const found = await store.fetchAny({ urls, maxSize: maxUnknownSize, signal });
      if (fits && !fits(await list(found)))
        throw new NetError(
          'NET_DIGEST_MISMATCH',
          `${candidate.urls[0] ?? ''} has other content than its checksum says`,
        );
      return found;
    };
    return candidate.lasting === true ? fetchLasting(store, candidate.urls, fetch) : fetch();
  }
  return fetchArtifact({ ...candidate, sha256, urls }, { ...by, named: 'by-user' });
};

/** What lies at a URL that never changes is remembered, so that it is fetched once, and again where the store has lost it. */
const fetchLasting = async (
  store: Store,
  urls: readonly string[],
  fetch: () => Promise<StoredObject>,
): Promise<StoredObject> => {
  let fetched: StoredObject | undefined;
  const about = { kind: 'file at a URL, 1', of: sha256Of(urls.join('\n')) };
  const { sha256 } = await store.remember(about, async () => {
    fetched = await fetch();
    return { sha256: fetched.sha256, size: fetched.size };
  });
  return fetched ?? store.find(sha256) ?? fetch();
};

/** Which file has a digest is remembered: it is fetched once, though the store knows it by another. */
const fetchByIntegrity = async (
  by: FetchedBy,
  candidate: Candidate,
  integrity: Integrity,
  urls: readonly string[],
): Promise<StoredObject> => {
  const { store, signal } = by;
  const { algorithm, digest } = integrity;
  const finding = { kind: 'file of an integrity, 1', of: sha256Of(`${algorithm}-${digest}`) };
  const { sha256, size } = await store.remember(finding, async () => {
    const found = await store.fetchAny({ urls, maxSize: maxUnknownSize, signal });
    if (!(await hasIntegrity(found.path, integrity)))
      throw new NetError('NET_DIGEST_MISMATCH', `${urls[0] ?? ''} is not the file of that ${algorithm}`);
    return { sha256: found.sha256, size: found.size };
  });
  return fetchArtifact({ ...candidate, sha256, size, urls }, { ...by, named: 'by-user' });
};

const needsMuch = ({ offer }: PackageOffer): boolean => {
  const candidate = offer.kind === 'candidate' ? offer.candidate : offer.perhaps;
  return candidate !== undefined && artifactFormat(candidate.format).needsMuch === true;
};

/** Fetches and opens every candidate. A package that cannot be had is an answer, not an error. */
export const openArtifacts = async (request: OpenRequest): Promise<Opened[]> => {
  const { store, offers, signal } = request;
  await using pool = createPool<ListRequest, Member[]>(new URL('./list-members-worker.js', import.meta.url), {
    signal,
  });
  const openOne = async (offered: PackageOffer, signal: AbortSignal): Promise<Opened> => {
    const { purl, offer } = offered;
    if (offer.kind !== 'candidate') {
      const { kind, evidence, perhaps } = offer;
      const tried = perhaps && (await openCandidate(offered, perhaps, signal));
      if (tried?.artifact) return { ...tried, evidence: toWord(`${tried.evidence}; ${evidence}`) };
      const answer = tried?.answer === 'unreachable' ? tried.answer : kind;
      const told = tried ? toWord(`${evidence}; ${tried.evidence}`) : evidence;
      return { purl, answer, evidence: told, artifact: undefined };
    }
    let best = await openCandidate(offered, offer.candidate, signal);
    const worth = ({ artifact }: Opened) => (artifact ? request.worth(artifact.members) : -1);
    for (const other of offer.others ?? []) {
      const found = await openCandidate(offered, other, signal);
      if (worth(found) > worth(best)) best = found;
    }
    if (offer.otherwise && worth(best) <= 0) {
      const found = await openOne({ ...offered, offer: await offer.otherwise() }, signal);
      if (worth(found) > worth(best)) return found;
    }
    const { artifact } = best;
    if (!artifact || !request.keep) return best;
    return { ...best, artifact: { ...artifact, members: request.keep(artifact.members) } };
  };
  const listAll = async (
    { format, purl }: Candidate,
    { sha256, path }: StoredObject,
    rules: readonly string[],
  ): Promise<Member[]> => {
    const open = (isMadeOnly: boolean) => pool.run({ path, format, what: purl, sha256, rules, isMadeOnly });
    let all: readonly Member[] | undefined;
    const members = await store.remember({ kind: `members of a ${format}, 2`, of: sha256 }, async () => {
      all = await open(false);
      return all.filter(({ member }) => !isMade(member));
    });
    if (rules.length === 0) return members;
    const finding = { kind: `made of a ${format}, 2`, of: sha256, beside: JSON.stringify(rules) };
    const made = await store.remember(finding, async () =>
      (all ?? (await open(true))).filter(({ member }) => isMade(member)),
    );
    return [...members, ...made];
  };
  const openCandidate = async (
    { sites, rules = [] }: PackageOffer,
    candidate: Candidate,
    signal: AbortSignal,
  ): Promise<Opened> => {
    const { purl } = candidate;
    try {
      const fetch = () =>
        fetchCandidate({ store, own: request.own, signal }, candidate, (found) =>
          listAll(candidate, found, []),
        );
      const stored = await fetch();
      const { sha256, size } = stored;
      const list = () => listAll(candidate, stored, rules);
      const members = await list().catch(async (error: unknown) => {
        // What the store had may have been damaged there since.
        if (!(error instanceof HolotypeError) || store.recheck(sha256)) throw error;
        await fetch();
        return list();
      });
      return {
        purl,
        answer: 'proven',
        evidence: candidate.evidence,
        artifact: {
          ...{ candidate, sha256, size, sites },
          members: members.filter((one) => one.sha256 !== emptySha256),
        },
      };
    } catch (error) {
      if (!(error instanceof HolotypeError) || fatal.has(error.code as string)) throw error;
      // A file that no index names is known to be gone once its server says so.
      const isGone = candidate.sha256 === undefined && error.code === 'NET_NOT_FOUND';
      const answer = isGone ? 'gone' : 'unreachable';
      return {
        purl,
        answer,
        evidence: toWord(`${candidate.evidence}; ${error.code}: ${error.message}`),
        artifact: undefined,
      };
    }
  };
  const results = new Map<PackageOffer, Opened>();
  const openAll = (much: boolean, stop: AbortSignal) =>
    atOnce(
      offers.filter((offer) => needsMuch(offer) === much),
      much ? 1 : inFlight,
      async (offer, signal) => {
        results.set(offer, await openOne(offer, signal));
        request.onProgress?.(1);
      },
      stop,
    );
  // What takes much begins at once, beside the others: at the end it would keep them all waiting.
  await atOnce([true, false], 2, openAll, signal);
  return offers.flatMap((offer) => results.get(offer) ?? []);
};
