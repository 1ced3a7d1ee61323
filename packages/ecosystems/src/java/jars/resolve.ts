import { atOnce } from '@holotype/host';
import { sha256 } from '@holotype/model';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { type AskIndex, openIndexes } from '../../reading/ask-index.ts';
import { urlsBelow } from '../../reading/file-urls.ts';
import { answerOf, firstListed, type IndexAnswer } from '../../reading/first-listed.ts';
import { tolerate } from '../../reading/gaps.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { type Coordinates, mavenPurl, pathOf } from './coordinates.ts';
import { type InstalledJar, installedJars } from './installed.ts';
import { central, readSettings } from './settings.ts';

/** Questions to repositories that are on their way at once. */
const inFlight = 8;

/** What the repositories of the captured machine, those that the user names and this machine's own have of each jar. */
export const resolveJars = async (context: CandidateContext): Promise<readonly PackageOffer[]> => {
  const { host, variables, projects, own, mirrors, ownerOf } = context;
  const files = tolerate(host.files, []);
  const captured = readSettings({ files, variables, projects });
  const mine = readSettings({ ...own, projects: [] });
  const jars = await installedJars({ paths: context.paths(), files, local: captured.local, ownerOf });
  const named = mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  const askIndex = openIndexes(context);
  const resolveOne = async (one: InstalledJar, signal: AbortSignal): Promise<PackageOffer> => {
    const { coordinates, directories, from } = one;
    const repositories = captured.repositories(from);
    // A name that only the captured machine's settings explain is told to nobody else.
    const all =
      repositories.length > 0
        ? distinctIndexes([...repositories, ...named, ...mine.repositories(from)])
        : named;
    const offer = await offerFor(one, all, { ...context, signal }, askIndex);
    const { group, artifact: name, version } = coordinates;
    const purl = mavenPurl(coordinates);
    return { purl, name: `${group}:${name}`, version, architecture: 'any', sites: [...directories], offer };
  };
  return atOnce(jars, inFlight, resolveOne, context.signal);
};

const offerFor = async (
  { coordinates, from, sha1, isStated }: InstalledJar,
  repositories: readonly PackageIndex[],
  context: CandidateContext,
  askIndex: AskIndex,
): Promise<PackageOffer['offer']> => {
  if (from.length === 0) return { kind: 'gone', evidence: 'a build installed it here' };
  const [first] = repositories;
  if (!first)
    return {
      kind: 'gone',
      evidence: `from a repository that no settings name: ${from.join(', ').slice(0, 500)}`,
    };
  const candidate = (
    known: string,
    evidence: string,
    others: readonly PackageIndex[],
    index: Candidate['index'],
  ): PackageOffer['offer'] => {
    const all = others.map((one) => urlsBelow(one, pathOf(coordinates), central));
    const withLogin = all.flatMap((one) => one.withLogin);
    return {
      kind: 'candidate',
      candidate: {
        ...{
          purl: mavenPurl(coordinates),
          format: 'file',
          sha256: undefined,
          size: undefined,
          index,
          evidence,
        },
        integrity: `sha1-${Buffer.from(known, 'hex').toString('base64')}`,
        urls: publicLast(all.flatMap(({ urls }) => urls)),
        ...(withLogin.length > 0 && { withLogin }),
      },
    };
  };
  if (sha1 !== undefined && isStated)
    return candidate(
      sha1,
      'Maven or Gradle noted the SHA-1 that its repository states',
      repositories,
      'none',
    );
  const others: string[] = [];
  const answer = await firstListed(repositories, async (repository) => {
    const said = await askSum(askIndex, context, repository, coordinates);
    if (sha1 === undefined || said.kind !== 'listed' || said.found === sha1) return said;
    others.push(`${repository.url} has another file of that name and version`);
    return { kind: 'absent' } as const;
  });
  if (answer.kind !== 'listed')
    return others.length > 0 ? { ...answer, evidence: others.join('; ') } : answer;
  const { index, found } = answer;
  return candidate(found, `${index.url} states its SHA-1`, [index], 'unverified');
};

const publicLast = (urls: readonly string[]): readonly string[] => {
  const isPublic = (url: string) => url.startsWith(`${central.url}/`);
  return [...new Set([...urls.filter((url) => !isPublic(url)), ...urls])];
};

/** The SHA-1 that a repository states beside each file. */
const askSum = (
  askIndex: AskIndex,
  { store, report, signal }: Pick<CandidateContext, 'store' | 'report' | 'signal'>,
  repository: PackageIndex,
  coordinates: Coordinates,
): Promise<IndexAnswer<string>> => {
  const page = `${repository.asked}${pathOf(coordinates)}.sha1`;
  const ask = async (): Promise<IndexAnswer<string>> => {
    report?.(`asking ${repository.url} for ${coordinates.artifact}`);
    const bytes = await store.fetchBytes(page, { maxBytes: 64 * 1024, signal });
    const sum = /^\s*([0-9a-f]{40})(?:\s|$)/i.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    return sum === undefined
      ? { kind: 'failed', why: 'no answer of a repository' }
      : { kind: 'listed', found: sum.toLowerCase() };
  };
  const question = {
    kind: 'a sum at a Maven repository, 1',
    of: sha256(page),
    version: coordinates.version,
  };
  return answerOf(() => askIndex(repository, question, ask));
};
