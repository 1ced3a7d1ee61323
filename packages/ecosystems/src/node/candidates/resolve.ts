import { atOnce } from '@holotype/host';
import type { Sections } from '@holotype/model';
import { distinctIndexes, type PackageIndex, toIndex, withoutLogin } from '../../reading/package-index.ts';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { openIndexes } from '../../reading/ask-index.ts';
import { firstListed, type IndexAnswer } from '../../reading/first-listed.ts';
import { openLockFiles } from '../lock-files/find.ts';
import { toWebUrl } from '../lock-files/noted.ts';
import { askVersion, type ListedVersion } from './ask.ts';
import { type InstalledVersion, installedVersions, npmPurl } from './installed.ts';
import { installedRuntimes } from './runtimes.ts';
import { readRegistries } from './registries.ts';
import { urlsOf, usualUrl } from './urls.ts';

/** Questions to registries that are on their way at once. */
const inFlight = 8;
/** As the schema of the Lock allows. */
const mostUrls = 64;

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
  const noteOf = openLockFiles(files);
  const askIndex = openIndexes(context);
  const resolveOne = async (one: InstalledVersion, signal: AbortSignal): Promise<PackageOffer> => {
    const { name, version, directories: sites } = one;
    const ask: Ask = (registry) => askVersion(askIndex, { ...context, signal }, registry, name, version);
    const offer = await offerFor(await withNote(one, noteOf), registriesOf(name), ask);
    return { purl: npmPurl(name, version), name, version, architecture: 'any', sites, offer };
  };
  return atOnce(wanted, inFlight, resolveOne, context.signal);
};

type Ask = (registry: PackageIndex, name: string, version: string) => Promise<IndexAnswer<ListedVersion>>;

/** Where what is installed does not say where it was had: what a lock file says. */
const withNote = async (one: InstalledVersion, noteOf: ReturnType<typeof openLockFiles>): Promise<Noted> => {
  const { name, version, resolved, integrity } = one;
  const [directory] = one.directories;
  if (integrity !== undefined || directory === undefined) return { ...one, by: 'npm' };
  if (resolved !== undefined && toWebUrl(resolved) === undefined) return { ...one, by: 'npm' };
  const found = await noteOf(directory, name, version);
  if (!found) return { ...one, by: 'npm' };
  return {
    ...one,
    by: found.by,
    resolved: resolved ?? found.resolved ?? usualUrl(found.registry, name, version),
    integrity: found.integrity,
  };
};

/** What is installed, with what was noted of it, by whom. */
interface Noted extends InstalledVersion {
  readonly by: string;
}

const registriesFor = ({ host, variables, projects, own, mirrors }: CandidateContext) => {
  const captured = readRegistries({ files: host.files, variables, projects });
  const mine = readRegistries({ ...own, projects: [] });
  const named = mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  return (name: string) => distinctIndexes([captured(name), ...named, mine(name)]);
};

/** What was noted is a hint: where its file cannot be had, is another or gives nothing, the registries are asked. */
const offerFor = async (
  one: Noted,
  registries: readonly PackageIndex[],
  ask: Ask,
): Promise<PackageOffer['offer']> => {
  const { name, version, resolved, integrity, by } = one;
  const purl = npmPurl(name, version);
  const url = toWebUrl(resolved);
  if (resolved !== undefined && url === undefined)
    return {
      kind: 'gone',
      evidence: `installed from ${withoutLogin(resolved).slice(0, 500)}, which no registry has`,
    };
  const [first] = registries;
  if (!first) return { kind: 'gone', evidence: 'no registry is asked here' };
  const mine = registries.map((registry) => urlsOf(undefined, registry, name, version));
  const { urls, withLogin } = urlsOf(url, first, name, version);
  const noted: Omit<Candidate, 'evidence'> = {
    ...{ purl, format: 'npm', sha256: undefined, size: undefined, index: 'none' },
    urls: [...new Set([...urls, ...mine.flatMap((one) => one.urls)])].slice(0, mostUrls),
    withLogin: [...withLogin, ...mine.flatMap((one) => one.withLogin)],
  };
  if (integrity !== undefined) {
    const evidence =
      url === undefined
        ? `${by} noted its digest, by which it is the same wherever it is had`
        : `${by} noted where it was had, with its digest: ${withoutLogin(url)}`;
    return {
      kind: 'candidate',
      candidate: { ...noted, integrity, evidence },
      otherwise: () => askRegistries(one, registries, ask),
    };
  }
  const asked = await askRegistries(one, registries, ask);
  if (asked.kind === 'candidate' || url === undefined) return asked;
  const evidence = `${by} noted where it was had, without a digest: ${withoutLogin(url)}; ${asked.evidence}`;
  // Without a digest any file of that name would do: nobody else is asked for it.
  return { kind: 'candidate', candidate: { ...noted, urls, withLogin, evidence } };
};

const askRegistries = async (
  { name, version }: InstalledVersion,
  registries: readonly PackageIndex[],
  ask: Ask,
): Promise<PackageOffer['offer']> => {
  const answer = await firstListed(registries, (registry) => ask(registry, name, version));
  if (answer.kind !== 'listed') return answer;
  const { index: registry, found } = answer;
  const { urls, withLogin } = urlsOf(toWebUrl(found.tarball), registry, name, version);
  const { integrity } = found;
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
