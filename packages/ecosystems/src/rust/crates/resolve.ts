import { atOnce } from '@holotype/host';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { openIndexes } from '../../reading/ask-index.ts';
import { firstListed } from '../../reading/first-listed.ts';
import { tolerate } from '../../reading/gaps.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { type Asker, askFiles, askVersion } from './ask.ts';
import { type InstalledCrate, installedCrates } from './installed.ts';
import { cratePurl, type RegistryName } from './registry.ts';
import { readCargo } from './settings.ts';
import { urlsOf } from './urls.ts';

/** Questions to indexes that are on their way at once. */
const inFlight = 8;

/** What the indexes of the captured machine, those that the user names and this machine's own have of each crate. */
export const resolveCrates = async (context: CandidateContext): Promise<readonly PackageOffer[]> => {
  const { host, variables, projects, own, mirrors } = context;
  const files = tolerate(host.files, []);
  const crates = installedCrates(context.paths(), files, context.ownerOf);
  const [captured, mine] = [readCargo({ files, variables, projects }), readCargo({ ...own, projects: [] })];
  const named = mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  const indexesOf = (registry: RegistryName) => [
    ...captured(registry),
    ...named.map((index) => ({ index, isCratesIo: registry === 'crates.io' })),
    ...mine(registry),
  ];
  const filesOf = new Map<string, Promise<string | undefined>>();
  const asker = { ...context, askIndex: openIndexes(context) };
  const resolveOne = async (one: InstalledCrate, signal: AbortSignal): Promise<PackageOffer> => {
    const { name, version, directories, registry } = one;
    const all = indexesOf(registry);
    const isCratesIo = registry === 'crates.io' || all.some((found) => found.isCratesIo);
    const purl = cratePurl(name, version, isCratesIo ? 'crates.io' : registry);
    const offer = await offerFor(
      one,
      purl,
      isCratesIo,
      distinctIndexes(all.map(({ index }) => index)),
      { ...asker, signal },
      filesOf,
    );
    return { purl, name, version, architecture: 'any', sites: [...directories], offer };
  };
  return atOnce(crates, inFlight, resolveOne, context.signal);
};

/** `places`: where each index says that its files are. */
const offerFor = async (
  { name, version, registry, checksum: noted }: InstalledCrate,
  purl: string,
  isCratesIo: boolean,
  indexes: readonly PackageIndex[],
  asker: Asker,
  places: Map<string, Promise<string | undefined>>,
): Promise<PackageOffer['offer']> => {
  const [first] = indexes;
  if (!first) {
    const from = registry === 'crates.io' ? 'a directory that stands for crates.io' : registry.host;
    return { kind: 'gone', evidence: `from ${from}, of which no settings name an index that can be asked` };
  }
  const filesOf = (index: PackageIndex) => {
    const known =
      places.get(index.url) ??
      askFiles(asker, index).then((answer) => (answer.kind === 'listed' ? answer.found : undefined));
    places.set(index.url, known);
    return known;
  };
  const offer = async (
    index: PackageIndex,
    sums: readonly string[],
    isNoted: boolean,
    evidence: string,
  ): Promise<PackageOffer['offer']> => {
    const place = await filesOf(index);
    const [candidate, ...others] = [...new Set(sums)].flatMap((sha256): Candidate[] => {
      const { urls, withLogin } = urlsOf(index, isCratesIo, place, { name, version, sha256 });
      if (urls.length === 0) return [];
      const known = { purl, format: 'crate', sha256, size: undefined, urls, evidence } as const;
      return [
        {
          ...known,
          ...(withLogin.length > 0 && { withLogin }),
          index: isNoted ? 'none' : 'unverified',
        },
      ];
    });
    return candidate
      ? { kind: 'candidate', candidate, ...(others.length > 0 && { others }) }
      : { kind: 'unreachable', evidence: `${index.url} does not say where its files are` };
  };
  if (noted !== undefined && isCratesIo)
    return offer(first, [noted], true, 'a lock file of cargo states its checksum');
  const answer = await firstListed(indexes, (index) => askVersion(asker, index, name, version));
  if (answer.kind !== 'listed') return answer;
  const { index, found } = answer;
  const said = `${index.url} lists it${found[0].yanked ? '; it was yanked' : ''}`;
  return offer(index, noted === undefined ? found.map(({ sha256 }) => sha256) : [noted], false, said);
};
