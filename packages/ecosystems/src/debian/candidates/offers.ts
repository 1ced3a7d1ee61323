import type { DpkgPackage } from '@holotype/model';
import type { Candidate, PackageOffer } from '../../candidates.ts';
import { poolUrl } from './archives.ts';
import { compareDebianVersions } from '../versions.ts';
import { isReadIndex, isUnreadIndex, type Look, type ReadIndex } from './look.ts';
import type { IndexRow } from './packages-file.ts';

/** As the schema of the Lock allows. */
export const maxUrls = 64;

interface Hit {
  readonly index: ReadIndex;
  readonly row: IndexRow;
}

/** The rows about exactly this package, those of indexes that somebody vouches for first. */
const findHits = (found: DpkgPackage, looks: readonly Look[]): Hit[] => {
  const hits = looks
    .filter(isReadIndex)
    .flatMap((index) =>
      index.rows
        .filter(
          (row) =>
            row.name === found.name &&
            row.version === found.version &&
            row.architecture === found.architecture,
        )
        .map((row) => ({ index, row })),
    );
  return [
    ...hits.filter(({ index }) => index.signature === 'signed'),
    ...hits.filter(({ index }) => index.signature === 'expired'),
    ...hits.filter(({ index }) => index.signature === 'unverified'),
  ];
};

/** Each is fetched and opened; no archive has so many. */
const mostFiles = 8;

/**
 * The files that indexes name for this package, each content once: two archives, or a careless one, may have built the same version twice, and
 * only the captured content says which of them was installed. `more` says where else a pool path may be had.
 */
export const findCandidates = (
  found: DpkgPackage,
  looks: readonly Look[],
  more: (filename: string) => readonly string[],
): readonly Candidate[] =>
  distinctRows(findHits(found, looks))
    .flatMap((same): Candidate[] => {
      const [first] = same;
      const own = same.flatMap(({ index, row }) => index.bases.map((base) => poolUrl(base, row.filename)));
      const others = same.flatMap(({ row }) => more(row.filename));
      const urls = [...new Set([...own, ...others])].slice(0, maxUrls);
      if (!first || urls.length === 0) return [];
      const { signature, where, evidence } = first.index;
      const { sha256, size } = first.row;
      const told = { index: signature, evidence: `${where}: ${evidence}` };
      return [{ purl: found.purl, format: 'deb', sha256, size, urls, ...told }];
    })
    .slice(0, mostFiles);

/** Those of one content together, in the order in which each was first named. */
const distinctRows = (hits: readonly Hit[]): readonly (readonly Hit[])[] => {
  const found = new Map<string, Hit[]>();
  for (const hit of hits) {
    const same = found.get(hit.row.sha256);
    if (same) same.push(hit);
    else found.set(hit.row.sha256, [hit]);
  }
  return [...found.values()];
};

/** What was looked at in vain. Nobody knows what an index says that could not be read. */
export const notFound = (found: DpkgPackage, looks: readonly Look[]): PackageOffer['offer'] => ({
  kind: looks.some((look) => isUnreadIndex(look) && !look.absent) ? 'unreachable' : 'gone',
  evidence: lookedAt(found, looks),
});

const lookedAt = (found: DpkgPackage, looks: readonly Look[]): string => {
  const read = looks.filter(isReadIndex);
  const unread = looks.filter(isUnreadIndex);
  const versions = read.flatMap(({ rows }) =>
    rows
      .filter((row) => row.name === found.name && row.architecture === found.architecture)
      .map(({ version }) => version),
  );
  const newest = versions.sort(compareDebianVersions).at(-1);
  const [first] = unread;
  const failed = first && `${unread.length} could not be read (${first.where}: ${first.why})`;
  if (read.length === 0 && found.origin.kind === 'unlisted' && found.origin.otherVersions.length > 0) {
    return [`the machine's own indexes have only ${found.origin.otherVersions.join(', ')}`, failed]
      .filter(Boolean)
      .join('; ');
  }
  if (read.length === 0)
    return failed ? `no index could be looked at: ${failed}` : 'no source names an index';
  const seen = `${read.length} ${read.length === 1 ? 'index' : 'indexes'} looked at`;
  return [
    seen,
    newest === undefined ? `none has ${found.name}` : `newest there is ${newest}`,
    ...(failed ? [failed] : []),
  ].join(', ');
};
