import { atOnce } from '@holotype/host';
import { type PythonSection, textToRaw } from '@holotype/model';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { rulesFor } from '../installer/rules-for.ts';
import { isSourceOf } from '../wheel/name.ts';
import { fittingWheels } from './choose.ts';
import { directOffer } from './direct.ts';
import type { ListedFile } from './listing.ts';
import { openIndexes } from '../../reading/ask-index.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { type Asker, listVersion, type VersionListing } from './project.ts';
import { pypiPurl } from './purl.ts';
import { readIndexes } from './settings.ts';
import { urlsOf } from './urls.ts';
import { type WantedDistribution, wantedDistributions } from './wanted.ts';

/** Questions to indexes that are on their way at once. */
const inFlight = 8;

/** What the indexes of the captured machine, those that the user names and this machine's own have of each distribution. */
export const resolveDistributions = async (
  section: PythonSection,
  context: CandidateContext,
): Promise<readonly PackageOffer[]> => {
  const wanted = wantedDistributions(
    section,
    context.host.files,
    (path) => context.ownerOf(path) !== undefined,
  );
  if (wanted.length === 0) return [];
  const indexes = indexesFor(section, context, wanted);
  const asker = { ...context, askIndex: openIndexes(context) };
  const resolveOne = async (one: WantedDistribution, signal: AbortSignal): Promise<PackageOffer> => {
    const offer =
      directOffer(one.distribution, pypiPurl(one)) ?? (await askIndexes(one, indexes, { ...asker, signal }));
    const purl = offer.kind === 'candidate' ? offer.candidate.purl : pypiPurl(one);
    const { name, version } = one.distribution;
    const rules =
      offer.kind === 'candidate' ? rulesFor(context.host.files, one.sites, one.name, one.version) : [];
    return { purl, name, version, architecture: architectureOf(one), sites: one.sites, rules, offer };
  };
  return withDistinctPurls(await atOnce(wanted, inFlight, resolveOne, context.signal));
};

const indexesFor = (
  section: PythonSection,
  { host, variables, projects, own, mirrors }: CandidateContext,
  wanted: readonly WantedDistribution[],
): readonly PackageIndex[] =>
  distinctIndexes([
    ...readIndexes({
      files: host.files,
      variables,
      prefixes: section.prefixes.map(({ path }) => textToRaw(path)),
      projects,
      usesUv: wanted.some(({ distribution }) => distribution.installer === 'uv'),
    }),
    ...mirrors.flatMap((mirror) => toIndex(mirror) ?? []),
    ...readIndexes({ ...own, prefixes: [], projects: [], usesUv: false }),
  ]);

/** `any`, or the machine part of its first tag, as wheels spell it. */
const architectureOf = ({ distribution: { tags } }: WantedDistribution): string =>
  /-([^-]+)$/.exec(tags[0] ?? '')?.[1] ?? 'any';

/** One index after another, until one has a wheel that fits. */
const askIndexes = async (
  wanted: WantedDistribution,
  indexes: readonly PackageIndex[],
  asker: Asker,
): Promise<PackageOffer['offer']> => {
  const { tags, directUrl } = wanted.distribution;
  if (tags.length === 0)
    return { kind: 'gone', evidence: 'it keeps no record of the wheel that it was installed from' };
  const seen: VersionListing[] = [];
  for (const index of indexes) {
    const listing = await listVersion(asker, index, wanted.name, wanted.version);
    seen.push(listing);
    if (listing.kind === 'failed') continue;
    const all = fittingWheels(listing.files, tags);
    // Of a wheel that lay on the machine the installer noted the hash: no other is meant.
    const fitting =
      directUrl?.sha256 === undefined ? all : all.filter(({ sha256 }) => sha256 === directUrl.sha256);
    const [candidate, ...others] = fitting.flatMap((file) => toCandidate(file, index, wanted) ?? []);
    if (candidate) return { kind: 'candidate', candidate, ...(others.length > 0 && { others }) };
  }
  const isGone = seen.every((listing) => listing.kind === 'listed' || listing.isAbsent);
  return { kind: isGone ? 'gone' : 'unreachable', evidence: explainGone(wanted, seen) };
};

const toCandidate = (
  file: ListedFile,
  index: PackageIndex,
  wanted: WantedDistribution,
): Candidate | undefined => {
  const { urls, withLogin } = urlsOf(file, index);
  if (urls.length === 0) return undefined;
  const yanked =
    file.yanked === undefined
      ? ''
      : `; its maintainers took it back (yanked)${file.yanked === '' ? '' : `: ${file.yanked.slice(0, 200)}`}`;
  return {
    purl: pypiPurl(wanted, file.name),
    format: 'wheel',
    sha256: file.sha256,
    size: file.size,
    urls,
    ...(withLogin.length > 0 && { withLogin }),
    index: 'unverified',
    evidence: `${index.url} lists ${file.name}${file.sha256 === undefined ? ', without a hash' : ''}${yanked}`,
  };
};

const explainGone = ({ name, version }: WantedDistribution, seen: readonly VersionListing[]): string => {
  const said = seen.map((listing) => {
    if (listing.kind === 'failed') return `${listing.index.url}: ${listing.why}`;
    const source = listing.files.find((file) => isSourceOf(file.name, name, version));
    if (source) {
      const hash = source.sha256 === undefined ? '' : ` (sha256 ${source.sha256})`;
      return `built here; its source is ${source.name}${hash} at ${listing.index.url}`;
    }
    return listing.files.length === 0
      ? `${listing.index.url} has no such version`
      : `${listing.index.url} has no wheel with its tags`;
  });
  return said.length === 0 ? 'no index is asked here' : said.join('; ');
};

/** Machines with several Pythons have several wheels of one version: their purls say which. */
const withDistinctPurls = (offers: readonly PackageOffer[]): readonly PackageOffer[] => {
  const counts = new Map<string, number>();
  const plain = (purl: string) => purl.replace(/\?.*$/, '');
  for (const { purl } of offers) counts.set(plain(purl), (counts.get(plain(purl)) ?? 0) + 1);
  return offers.map((one) => {
    if (counts.get(plain(one.purl)) !== 1) return one;
    const purl = plain(one.purl);
    const { offer } = one;
    if (offer.kind !== 'candidate') return { ...one, purl };
    const named = (candidate: Candidate) => ({ ...candidate, purl });
    return {
      ...one,
      purl,
      offer: {
        ...offer,
        candidate: named(offer.candidate),
        ...(offer.others && { others: offer.others.map(named) }),
      },
    };
  });
};
