import { type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import type { Candidate, CandidateContext, PackageOffer } from '../../candidates.ts';
import { toIndex, withoutLogin } from '../../reading/package-index.ts';
import { recordedVersions } from '../../reading/conda-prefix.ts';
import { installers, prefixRule, scriptRule } from '../package/rules.ts';
import { type Channels, readChannels } from './channels.ts';
import { condaPurl } from './purl.ts';
import { readRecords, type RecordedPackage } from './records.ts';
import { channelName, urlsOf } from './urls.ts';

/** What the records of every captured prefix say, each file of a channel once. Nobody is asked: they have URLs and sums. */
export const resolveRecords = async (context: CandidateContext): Promise<readonly PackageOffer[]> => {
  const { host, own, variables, projects, mirrors } = context;
  const records = readRecords(context.paths(), host.files);
  if (records.length === 0) return [];
  const prefixes = [...new Set(records.map(({ prefix }) => prefix))];
  const captured = await readChannels({ files: host.files, variables, projects, prefixes });
  const named = mirrors.flatMap((mirror) => toIndex(mirror) ?? []);
  const sources = [
    captured,
    { aliases: named, channels: [], mirrors: [] },
    await readChannels({ ...own, projects: [], prefixes: [] }),
  ];
  const groups = new Map<string, RecordedPackage[]>();
  for (const record of records) {
    const purl = condaPurl({
      ...record,
      channel: channelName(record.url, record.channel, record.subdir, captured),
    });
    const known = groups.get(purl);
    if (known) known.push(record);
    else groups.set(purl, [record]);
  }
  const makers = new Map(prefixes.map((prefix) => [prefix, prefixFacts(prefix, context)]));
  return [...groups].flatMap(([purl, group]) => toOffer(purl, group, captured, sources, makers) ?? []);
};

/** What an installer writes into the files of one prefix. */
interface PrefixFacts {
  /** Major and minor version of its Python. */
  readonly python: string | undefined;
  /** By which it was known to the installer: where it lies, and what a symlink to it is called. */
  readonly names: readonly RawPath[];
}

const prefixFacts = (prefix: RawPath, { host, variables }: CandidateContext): PrefixFacts => {
  const [version] = recordedVersions(host.files, prefix, 'python');
  const called = utf8ToRaw(variables['CONDA_PREFIX'] ?? '');
  const isCalled = called.startsWith('/') && called !== prefix && host.files.realpath(called) === prefix;
  return {
    python: /^\d\.\d+/.exec(version ?? '')?.[0],
    names: isCalled ? [prefix, called] : [prefix],
  };
};

const toOffer = (
  purl: string,
  group: readonly RecordedPackage[],
  captured: Channels,
  sources: readonly Channels[],
  facts: ReadonlyMap<RawPath, PrefixFacts>,
): PackageOffer | undefined => {
  const [first] = group;
  if (!first) return undefined;
  const distinct = new Map(group.map((one) => [JSON.stringify([one.file, one.sha256]), one] as const));
  const candidates = [...distinct.values()].flatMap((one) => toCandidate(purl, one, captured, sources) ?? []);
  const [candidate, ...others] = candidates;
  const { name, version, subdir } = first;
  const rules = [...new Set(group.flatMap((one) => rulesOf(one, facts.get(one.prefix))))];
  return {
    ...{ purl, name, version, architecture: subdir },
    sites: [...new Set(group.flatMap((one) => sitesOf(one, facts.get(one.prefix))))],
    ...(rules.length > 0 && { rules }),
    offer: candidate
      ? { kind: 'candidate', candidate, ...(others.length > 0 && { others }) }
      : { kind: 'gone', evidence: `installed from ${placeOf(first)}, which no channel has` },
  };
};

const placeOf = ({ url }: RecordedPackage): string =>
  url === undefined ? 'a place that is not recorded' : withoutLogin(url).slice(0, 500);

const toCandidate = (
  purl: string,
  record: RecordedPackage,
  captured: Channels,
  sources: readonly Channels[],
): Candidate | undefined => {
  const { subdir, file, url, sha256, size } = record;
  const channel = channelName(url, record.channel, subdir, captured);
  const { urls, withLogin } = urlsOf({ channel, subdir, file }, url, sources);
  if (urls.length === 0) return undefined;
  return {
    ...{ purl, format: 'conda', sha256, urls, index: 'none' },
    size: sha256 === undefined ? undefined : size,
    ...(withLogin.length > 0 && { withLogin }),
    evidence: `the record of its installation in ${rawToText(record.prefix)} says where it was had, ${sumOf(record)}: ${placeOf(record)}`,
  };
};

const sumOf = ({ sha256, hasMd5 }: RecordedPackage): string => {
  if (sha256 !== undefined) return 'with its sha256';
  return hasMd5
    ? 'with no sum but an MD5, which can be forged, so that its content decides'
    : 'without a sum';
};

/** Modules of a package for every Python lie elsewhere in it than in a prefix. */
const sitesOf = (
  { prefix, isNoarchPython }: RecordedPackage,
  facts: PrefixFacts | undefined,
): readonly RawPath[] =>
  isNoarchPython && facts?.python !== undefined ? [prefix, `${prefix}/lib/python${facts.python}`] : [prefix];

const rulesOf = (
  { isNoarchPython, hasPlaceholders }: RecordedPackage,
  facts: PrefixFacts | undefined,
): readonly string[] => {
  if (!facts) return [];
  const python = isNoarchPython ? facts.python : undefined;
  return facts.names.flatMap((prefix) =>
    installers.flatMap((by) => [
      ...(hasPlaceholders ? [prefixRule({ by, prefix })] : []),
      ...(python === undefined ? [] : [scriptRule({ by, prefix, python })]),
    ]),
  );
};
