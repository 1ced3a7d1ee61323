import { atOnce } from '@holotype/host';
import type { Sha256 } from '@holotype/model';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { openIndexes } from '../../reading/ask-index.ts';
import { firstListed } from '../../reading/first-listed.ts';
import { tolerate } from '../../reading/gaps.ts';
import { takeLocalCopy } from '../../reading/local-copy.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { fullName, gemPurl } from '../gem/name.ts';
import { type Asker, askGem } from './ask.ts';
import { type InstalledGem, installedGems } from './installed.ts';
import { type LockedGem, readLockFiles } from './lock-files.ts';
import { type GemSources, isPublic, readSources } from './settings.ts';
import { urlsOf } from './urls.ts';

/** Questions to servers that are on their way at once. */
const inFlight = 8;

/** What the servers of the captured machine, those that the user names and this machine's own have of each gem. */
export const resolveGems = async (context: CandidateContext): Promise<readonly PackageOffer[]> => {
  const { host, variables, projects, own, store } = context;
  const files = tolerate(host.files, []);
  const { gems, locks } = installedGems(context.paths(), files, context.ownerOf);
  if (gems.length === 0) return [];
  const lockedOf = readLockFiles(files, locks);
  const captured = await readSources({ files, variables, projects });
  const mine = await readSources({ ...own, projects: [] });
  const named = context.mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  const asker = { ...context, askIndex: openIndexes(context) };
  const resolveOne = async (one: InstalledGem, signal: AbortSignal): Promise<PackageOffer> => {
    const { gem, directories, packed } = one;
    const locked = lockedOf(fullName(gem));
    const servers = serversOf(locked, captured, named, mine);
    const purl = gemPurl(gem, servers.repository);
    const offer = await offerFor(one, purl, servers, locked?.sha256, { ...asker, signal });
    const all = offer.kind === 'candidate' ? [offer.candidate, ...(offer.others ?? [])] : [];
    for (const { sha256 } of all)
      if (sha256 !== undefined)
        for (const path of packed) takeLocalCopy(files, store, path, sha256, undefined);
    const architecture = gem.platform ?? 'any';
    return { purl, name: gem.name, version: gem.version, architecture, sites: [...directories], offer };
  };
  return atOnce(gems, inFlight, resolveOne, context.signal);
};

interface Servers {
  readonly asked: readonly PackageIndex[];
  /** Of the gem, where it is not public; a name of it is told to nobody new. */
  readonly repository: string | undefined;
}

/** A gem that the captured machine had from servers of its own is asked of them, and of those that the user names. */
const serversOf = (
  locked: LockedGem | undefined,
  captured: GemSources,
  named: readonly PackageIndex[],
  mine: GemSources,
): Servers => {
  const remotes = locked?.remotes.flatMap((remote) => toIndex(remote) ?? []) ?? [];
  const from = remotes.length > 0 ? remotes : captured.sources;
  const asked = from.flatMap(captured.instead);
  if (from.some(isPublic))
    return {
      asked: distinctIndexes([...asked, ...named, ...mine.sources.flatMap(mine.instead)]),
      repository: undefined,
    };
  const known = new Set(from.map(({ url }) => url));
  const logins = mine.sources.filter(({ url }) => known.has(url));
  return { asked: distinctIndexes([...asked, ...named, ...logins]), repository: from[0]?.url };
};

const offerFor = async (
  { gem }: InstalledGem,
  purl: string,
  { asked, repository }: Servers,
  stated: string | undefined,
  asker: Asker,
): Promise<PackageOffer['offer']> => {
  const toCandidate = (
    servers: readonly PackageIndex[],
    more: Pick<Candidate, 'sha256' | 'index' | 'evidence'>,
  ): Candidate => {
    const found = servers.map((server) => urlsOf(server, repository === undefined, gem));
    const withLogin = found.flatMap((one) => one.withLogin);
    return {
      ...{ purl, format: 'gem', size: undefined, ...more },
      urls: [...new Set(found.flatMap(({ urls }) => urls))],
      ...(withLogin.length > 0 && { withLogin }),
    };
  };
  if (stated !== undefined) {
    const evidence = 'a lock file of Bundler states its checksum';
    return { kind: 'candidate', candidate: toCandidate(asked, { sha256: stated, index: 'none', evidence }) };
  }
  const answer = await firstListed(asked, (server) => askGem(asker, server, gem));
  if (answer.kind === 'listed') {
    const { index, found } = answer;
    const evidence = `${index.url} lists it`;
    const [first, ...more] = found;
    const toListed = (sum: Sha256) => toCandidate([index], { sha256: sum, index: 'unverified', evidence });
    const others = more.map(toListed);
    return { kind: 'candidate', candidate: toListed(first), ...(others.length > 0 && { others }) };
  }
  // A server that is a directory of files has the gem, and no list that states a checksum.
  const plain = asked.filter((server) => !isPublic(server));
  if (answer.kind !== 'gone' || plain.length === 0) return answer;
  const evidence = 'a server has a file of its name, and states no checksum';
  const perhaps = toCandidate(plain, { sha256: undefined, index: 'none', evidence });
  return { ...answer, kind: 'gone', perhaps };
};
