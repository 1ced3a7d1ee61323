import type { Host } from '@holotype/host';
import type { Manifest } from '@holotype/model';
import type { Store } from '@holotype/store';
import { type Opened, openArtifacts } from './open-artifacts.ts';
import type { Member } from './list-members.ts';
import { ecosystems, type PackageOffer } from '@holotype/ecosystems';

export interface OffersRequest {
  readonly manifest: Manifest;
  readonly host: Host;
  readonly store: Store;
  readonly mirrors: readonly string[];
  readonly offline: boolean;
  /** checksums: what a package's own checksums confirm is not fetched. */
  readonly trust: 'content' | 'checksums';
  /** By purl, the files whose checksums agreed at capture. */
  readonly shipped: ReadonlyMap<string, readonly Member[]>;
  readonly report?: ((line: string) => void) | undefined;
  readonly onOffers?: ((packages: number) => void) | undefined;
  readonly onOpened?: ((packages: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const resolveAll = async (request: OffersRequest): Promise<readonly PackageOffer[]> => {
  const all: PackageOffer[] = [];
  for (const { candidates } of ecosystems) {
    if (!candidates) continue;
    const { manifest, host, store, mirrors, offline, report, signal } = request;
    const offers = await candidates.offers(manifest.sections, {
      host,
      store,
      mirrors,
      offline,
      capturedAt: Date.parse(manifest.capturedAt),
      ...(report && { report }),
      ...(signal && { signal }),
    });
    all.push(...offers);
  }
  return all;
};

const trusted = ({ purl, offer }: PackageOffer, members: readonly Member[]): Opened | undefined => {
  if (
    offer.kind !== 'candidate' ||
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
    artifact: { candidate, sha256, size, members },
  };
};

/** What became of every package, in the order of the ecosystems. */
export const openOffers = async (request: OffersRequest): Promise<Opened[]> => {
  // Where the scope is a list of paths, packages that own none of them have nothing to give.
  const isPart = ({ purl }: PackageOffer) =>
    request.manifest.scope.kind === 'system' || request.shipped.has(purl);
  const offers = (await resolveAll(request)).filter(isPart);
  request.onOffers?.(offers.length);
  const results = new Array<Opened | undefined>(offers.length);
  const open: number[] = [];
  offers.forEach((offer, index) => {
    const members = request.trust === 'checksums' ? request.shipped.get(offer.purl) : undefined;
    results[index] = members && trusted(offer, members);
    if (results[index]) request.onOpened?.(1);
    else open.push(index);
  });
  const opened = await openArtifacts({
    store: request.store,
    offers: open.flatMap((index) => offers[index] ?? []),
    onProgress: request.onOpened,
    signal: request.signal,
  });
  open.forEach((index, at) => (results[index] = opened[at]));
  return results.flatMap((result) => result ?? []);
};
