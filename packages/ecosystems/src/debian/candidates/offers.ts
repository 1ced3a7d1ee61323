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

/** The file that indexes name for this package; `more` says where else a pool path may be had. */
export const findCandidate = (
  found: DpkgPackage,
  looks: readonly Look[],
  more: (filename: string) => readonly string[],
): Candidate | undefined => {
  const [first, ...others] = findHits(found, looks);
  if (!first) return undefined;
  const same = [first, ...others].filter(({ row }) => row.sha256 === first.row.sha256);
  const urls = same.flatMap(({ index, row }) => index.bases.map((base) => poolUrl(base, row.filename)));
  const all = [...new Set([...urls, ...more(first.row.filename)])].slice(0, maxUrls);
  if (all.length === 0) return undefined;
  const { sha256, size } = first.row;
  const { signature, where, evidence } = first.index;
  return {
    purl: found.purl,
    format: 'deb',
    sha256,
    size,
    urls: all,
    index: signature,
    evidence: `${where}: ${evidence}`,
  };
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
