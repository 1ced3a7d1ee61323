import { atOnce } from '@holotype/host';
import type { RawPath, Sections } from '@holotype/model';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { type AskIndex, openIndexes } from '../../reading/ask-index.ts';
import { tolerate } from '../../reading/gaps.ts';
import { takeLocalCopy } from '../../reading/local-copy.ts';
import { distinctIndexes, type PackageIndex, toIndex, withoutLogin } from '../../reading/package-index.ts';
import { archiveNames } from './install-key.ts';
import { type Build, type BuiltHere, type InstalledPython, installedPythons } from './installed.ts';
import { publicBuilds, readToldMirrors, type ToldMirrors } from './mirrors.ts';
import { askSums, listedDownload } from './sums.ts';

interface Told {
  /** Of the captured machine, then this one's. */
  readonly machines: readonly ToldMirrors[];
  readonly named: readonly PackageIndex[];
  readonly askIndex: AskIndex;
}

/** What the builds and sources of the captured interpreters are, and where they may be had. */
export const resolvePythons = async (
  sections: Sections,
  context: CandidateContext,
): Promise<readonly PackageOffer[]> => {
  const files = tolerate(context.host.files, []);
  const { variables, ownerOf, own } = context;
  const all = installedPythons({ files, sections, variables, ownerOf });
  if (all.length === 0) return [];
  const told = {
    machines: [readToldMirrors(files, variables), readToldMirrors(own.files, own.variables)],
    named: context.mirrors.flatMap((mirror) => toIndex(mirror) ?? []),
    askIndex: openIndexes(context),
  };
  return atOnce(
    bySource(all),
    Infinity,
    async ([from, sites], signal): Promise<PackageOffer> => {
      const { version } = from;
      const offer =
        from.kind === 'build'
          ? await offerBuild(from, told, { ...context, signal })
          : offerSources(from, told, context);
      const purl = offer.kind === 'candidate' ? offer.candidate.purl : purlOf(from);
      return { purl, name: 'cpython', version, architecture: 'any', sites, offer };
    },
    context.signal,
  );
};

/** One file may have been unpacked in several places. */
const bySource = (
  all: readonly InstalledPython[],
): ReadonlyMap<InstalledPython['from'], readonly RawPath[]> => {
  const found = new Map<string, { readonly from: InstalledPython['from']; readonly sites: RawPath[] }>();
  for (const { prefix, from } of all) {
    const known = found.get(purlOf(from));
    if (known) known.sites.push(prefix);
    else found.set(purlOf(from), { from, sites: [prefix] });
  }
  return new Map([...found.values()].map(({ from, sites }) => [from, sites]));
};

const purlOf = (from: InstalledPython['from']): string => {
  if (from.kind === 'source') return `pkg:generic/cpython@${from.version}`;
  const build = from.release === undefined ? '' : `%2B${from.release}`;
  const threads = from.isFreethreaded ? '-freethreaded' : '';
  return `pkg:generic/cpython@${from.version}${build}?target=${from.target}${threads}`;
};

/** `path` below a mirror, as everybody may know it and as it is asked. */
const placesAt = (mirrors: readonly PackageIndex[], path: string) => {
  const asked = mirrors.map((mirror) => `${mirror.asked}/${path}`);
  return { urls: asked.map(withoutLogin), withLogin: asked };
};

const offerBuild = async (
  build: Build,
  { machines, named, askIndex }: Told,
  context: CandidateContext,
): Promise<PackageOffer['offer']> => {
  const purl = purlOf(build);
  const common = { purl, format: 'cpython', size: undefined } as const;
  const files = tolerate(context.host.files, []);
  for (const place of machines.flatMap(({ lists }) => lists)) {
    const listed = await listedDownload({ ...context, files }, place, build.name, build.release);
    if (listed) {
      const { url, sha256 } = listed;
      const evidence = `uv's list of downloads names ${withoutLogin(url)}`;
      return {
        kind: 'candidate',
        candidate: {
          ...common,
          sha256,
          urls: [withoutLogin(url)],
          withLogin: [url],
          index: 'unverified',
          evidence,
        },
      };
    }
  }
  const { release } = build;
  if (release === undefined)
    return { kind: 'gone', evidence: 'a build of python-build-standalone; of which release is not recorded' };
  const official = { url: publicBuilds, asked: publicBuilds };
  const mirrors = distinctIndexes([...machines.flatMap(({ builds }) => builds), ...named, official]);
  let sums: Readonly<Record<string, string>> | undefined;
  for (const mirror of mirrors) sums ??= await askSums(askIndex, context, mirror, release);
  const toCandidate = (name: string): Candidate => {
    const { urls, withLogin } = placesAt(mirrors, `${release}/${encodeURIComponent(name)}`);
    const sha256 = sums?.[name];
    return {
      ...{ ...common, sha256, withLogin, index: sha256 === undefined ? 'none' : 'unverified' },
      ...(sha256 === undefined && { lasting: true }),
      urls: [...new Set([...urls.slice(-1), ...urls])],
      evidence: `release ${release} of python-build-standalone${sha256 === undefined ? ', whose hash nobody stated' : ''}: ${name}`,
    };
  };
  const stated = archiveNames(build).filter((name) => sums === undefined || sums[name] !== undefined);
  const [first, ...others] = stated.map(toCandidate);
  if (!first)
    return { kind: 'gone', evidence: `release ${release} of python-build-standalone has no such archive` };
  return { kind: 'candidate', candidate: first, others };
};

const offerSources = (
  from: BuiltHere,
  { machines, named }: Told,
  context: CandidateContext,
): PackageOffer['offer'] => {
  const { url, sha256, evidence, cached } = from;
  if (cached !== undefined && sha256 !== undefined)
    takeLocalCopy(tolerate(context.host.files, []), context.store, cached, sha256, undefined);
  const byHash =
    sha256 === undefined ? [] : distinctIndexes([...machines.flatMap(({ sources }) => sources), ...named]);
  const byName = placesAt(named, url.split('/').slice(-2).join('/'));
  const mirrored = placesAt(byHash, sha256 ?? '');
  return {
    kind: 'candidate',
    candidate: {
      ...{ purl: purlOf(from), format: 'cpython', sha256, size: undefined, evidence },
      index: sha256 === undefined ? 'none' : 'unverified',
      ...(sha256 === undefined && { lasting: true }),
      urls: [...new Set([url, ...mirrored.urls, ...byName.urls])],
      withLogin: [...mirrored.withLogin, ...byName.withLogin],
    },
  };
};
