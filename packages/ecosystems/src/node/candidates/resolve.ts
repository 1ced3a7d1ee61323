import { inOrder } from '@holotype/host';
import type { Sections } from '@holotype/model';
import { distinctIndexes, type PackageIndex, toIndex, withoutLogin } from '../../reading/package-index.ts';
import { firstListed } from '../../reading/first-listed.ts';
import type { CandidateContext, PackageOffer } from '../../candidates.ts';
import { askVersion } from './ask.ts';
import { type InstalledVersion, installedVersions, npmPurl } from './installed.ts';
import { installedRuntimes } from './runtimes.ts';
import { readRegistries } from './registries.ts';
import { urlsOf } from './urls.ts';

/** Questions to registries that are on their way at once. */
const inFlight = 8;

/** What the registries of the captured machine, those that the user names and this machine's own have of each package. */
export const resolveVersions = async (
  sections: Sections,
  context: CandidateContext,
): Promise<readonly PackageOffer[]> => {
  const { ownerOf, host } = context;
  const { files } = host;
  const wanted = [
    ...installedVersions(context.paths(), files),
    ...installedRuntimes({ paths: context.paths(), files, sections, ownerOf }),
  ];
  if (wanted.length === 0) return [];
  const registriesOf = registriesFor(context);
  const down = new Map<string, string>();
  const resolveOne = async (one: InstalledVersion): Promise<PackageOffer> => {
    const { name, version, directories: sites } = one;
    const offer = await offerFor(one, registriesOf(name), context, down);
    return { purl: npmPurl(name, version), name, version, architecture: 'any', sites, offer };
  };
  const offers: PackageOffer[] = [];
  for await (const offer of inOrder(wanted, resolveOne, inFlight)) offers.push(offer);
  return offers;
};

const registriesFor = ({ host, variables, projects, own, mirrors }: CandidateContext) => {
  const captured = readRegistries({ files: host.files, variables, projects });
  const mine = readRegistries({ ...own, projects: [] });
  const named = mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  return (name: string) => distinctIndexes([captured(name), ...named, mine(name)]);
};

const offerFor = async (
  one: InstalledVersion,
  registries: readonly PackageIndex[],
  context: CandidateContext,
  down: Map<string, string>,
): Promise<PackageOffer['offer']> => {
  const { name, version, resolved, integrity } = one;
  const purl = npmPurl(name, version);
  if (resolved !== undefined && !/^https?:\/\//.test(resolved))
    return {
      kind: 'gone',
      evidence: `installed from ${withoutLogin(resolved).slice(0, 500)}, which no registry has`,
    };
  const [first] = registries;
  if (first && resolved !== undefined && integrity !== undefined && URL.canParse(resolved)) {
    const mine = registries.map((registry) => urlsOf(undefined, registry, name, version));
    const { urls, withLogin } = urlsOf(resolved, first, name, version);
    return {
      kind: 'candidate',
      candidate: {
        ...{ purl, format: 'npm', sha256: undefined, integrity, size: undefined, index: 'none' },
        urls: [...new Set([...urls, ...mine.flatMap((one) => one.urls)])],
        withLogin: [...withLogin, ...mine.flatMap((one) => one.withLogin)],
        evidence: `npm noted where it was had, with its digest: ${withoutLogin(resolved)}`,
      },
    };
  }
  return askRegistries(one, registries, context, down);
};

const askRegistries = async (
  { name, version, integrity: noted }: InstalledVersion,
  registries: readonly PackageIndex[],
  context: CandidateContext,
  down: Map<string, string>,
): Promise<PackageOffer['offer']> => {
  const answer = await firstListed(registries, down, (registry) =>
    askVersion(context, registry, name, version),
  );
  if (answer.kind !== 'listed') return answer;
  const { index: registry, found } = answer;
  const stated = found.tarball;
  const isUrl = stated !== undefined && /^https?:\/\//.test(stated) && URL.canParse(stated);
  const { urls, withLogin } = urlsOf(isUrl ? stated : undefined, registry, name, version);
  const integrity = noted ?? found.integrity;
  return {
    kind: 'candidate',
    candidate: {
      ...{ purl: npmPurl(name, version), format: 'npm', sha256: undefined, size: undefined, urls },
      ...(integrity !== undefined && { integrity }),
      ...(withLogin.length > 0 && { withLogin }),
      index: 'unverified',
      evidence: `${registry.url} lists it${integrity === undefined ? ', without a digest' : ''}${found.deprecated ? '; its maintainers call it deprecated' : ''}`,
    },
  };
};
