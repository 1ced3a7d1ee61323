import { atOnce, type Host } from '@holotype/host';
import { type Entry, type Manifest, type RawPath, textToRaw } from '@holotype/model';
import type { Store } from '@holotype/store';
import { type Opened, openArtifacts } from './open-artifacts.ts';
import type { Member } from './list-members.ts';
import {
  type CandidateContext,
  ecosystems,
  mirrorsFor,
  type OwnMachine,
  type Owners,
  type PackageOffer,
} from '@holotype/ecosystems';

export interface OffersRequest {
  readonly manifest: Manifest;
  readonly tree: readonly Entry[];
  readonly host: Host;
  readonly own: OwnMachine;
  readonly store: Store;
  readonly mirrors: readonly string[];
  readonly offline: boolean;
  /** checksums: what a package's own checksums confirm is not fetched. */
  readonly trust: 'content' | 'checksums';
  /** What package databases say; they are read when that is first asked. */
  readonly owners: () => Owners;
  /** Identities of the packages that a held file is of; undefined: that is not known. */
  readonly held: ReadonlySet<string> | undefined;
  /** By purl, the files that have the checksums of their package. */
  readonly shipped: () => Promise<ReadonlyMap<string, readonly Member[]>>;
  /** Bytes of the Tree that members give. */
  readonly worth: (members: readonly Member[]) => number;
  /** Those whose content the Tree has. */
  readonly keep: (members: readonly Member[]) => readonly Member[];
  readonly report?: ((line: string) => void) | undefined;
  readonly onOffers?: ((packages: number) => void) | undefined;
  readonly onOpened?: ((packages: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

function* filesOf(tree: readonly Entry[]): Generator<RawPath, void> {
  for (const { path, type } of tree) if (type === 'file') yield path;
}

const variablesOf = ({ run, sections }: Manifest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (run?.environment ?? sections.environment?.variables ?? []).map(({ name, value }) => [name, value]),
  );

const contextOf = (request: OffersRequest): Omit<CandidateContext, 'mirrors'> => {
  const { manifest, host, own, store, offline, report } = request;
  return {
    host,
    own,
    store,
    offline,
    variables: variablesOf(manifest),
    projects: manifest.run ? [textToRaw(manifest.run.workingDirectory)] : [],
    paths: () => filesOf(request.tree),
    ownerOf: (path) => request.owners().get(path)?.purl,
    capturedAt: Date.parse(manifest.capturedAt),
    ...(report && { report }),
  };
};

interface StatedOffer extends PackageOffer {
  /** What the package states of its own. */
  readonly licence: string | undefined;
}

/** All ecosystems side by side: most of the time each waits for a server of its own. */
const resolveAll = async (request: OffersRequest): Promise<readonly StatedOffer[]> => {
  const { manifest, mirrors, host } = request;
  const context = contextOf(request);
  const isPart = partOf(request);
  const all = await atOnce(
    ecosystems,
    Infinity,
    async ({ candidates, packages, licence }, signal) => {
      if (!candidates) return [];
      const offers = await candidates.offers(manifest.sections, {
        ...context,
        signal,
        mirrors: mirrorsFor(candidates, mirrors),
      });
      const licenceOf = licence?.(host.files);
      return offers
        .filter((offer) => isPart(offer, packages !== undefined))
        .map((offer) => ({ ...offer, licence: licenceOf?.(offer) }));
    },
    request.signal,
  );
  return all.flat();
};

/** Where the scope is a list of paths, packages of which nothing is held have nothing to give, unless others were made of them. */
export const partOf = ({ manifest, tree, held }: Pick<OffersRequest, 'manifest' | 'tree' | 'held'>) => {
  if (manifest.scope.kind === 'system') return () => true;
  const directories = new Set<RawPath>(
    tree.flatMap(({ path, type }) => (type === 'directory' ? [path] : [])),
  );
  return ({ purl, sites, isSource }: PackageOffer, hasDatabase: boolean): boolean =>
    hasDatabase
      ? isSource === true || (held?.has(purl) ?? true)
      : (sites?.some((site) => directories.has(site)) ?? true);
};

const trusted = ({ purl, offer }: PackageOffer, members: readonly Member[]): Opened | undefined => {
  if (
    offer.kind !== 'candidate' ||
    // Which of several files that have its name it was, only their content says.
    (offer.others?.length ?? 0) > 0 ||
    offer.candidate.sha256 === undefined ||
    offer.candidate.size === undefined
  )
    return undefined;
  const { candidate } = offer;
  const { sha256, size, evidence } = offer.candidate;
  return {
    purl,
    answer: 'trusted',
    evidence: `${evidence}; ${members.length} files have its checksums`,
    artifact: { candidate, sha256, size, members, sites: undefined },
  };
};

/** What became of every package, in the order of the ecosystems. */
export const openOffers = async (request: OffersRequest): Promise<Opened[]> => {
  const offers = await resolveAll(request);
  request.onOffers?.(offers.length);
  const results = new Array<Opened | undefined>(offers.length);
  const open: number[] = [];
  const shipped = request.trust === 'checksums' ? await request.shipped() : undefined;
  offers.forEach((offer, index) => {
    const members = shipped?.get(offer.purl);
    results[index] = members && trusted(offer, members);
    if (results[index]) request.onOpened?.(1);
    else open.push(index);
  });
  const opened = await openArtifacts({
    store: request.store,
    own: request.own,
    offers: open.flatMap((index) => offers[index] ?? []),
    worth: request.worth,
    keep: request.keep,
    onProgress: request.onOpened,
    signal: request.signal,
  });
  open.forEach((index, at) => (results[index] = opened[at]));
  return results.flatMap((result, index) => (result ? [{ ...result, licence: offers[index]?.licence }] : []));
};
