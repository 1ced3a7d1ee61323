import { packStats, type StatColumns, unpackStats } from '../stat-columns.ts';
import type { HashRequest, HashResult } from './hash-file.ts';

/** Files for one worker. A machine has 400,000 of them, and an object for each costs more to send than a small file to hash. */
export interface PackedRequests {
  /** Raw paths; no path holds the NUL between them. */
  readonly paths: string;
  /** `wantsMd5`, `wantsSha1` and `wantsScan` of each. */
  readonly wants: Uint8Array;
  /** `seen` of each, empty where it is not known, with a NUL between them. */
  readonly seen: string;
}
/** What was read of each file, one after another. */
export interface PackedResults {
  /** 64 digits each. */
  readonly sha256: string;
  /** 32 digits for each file whose request wants it. */
  readonly md5: string;
  /** 40 digits for each file whose request wants it. */
  readonly sha1: string;
  readonly stats: StatColumns;
  /** By position, results that hold more than that: failures, extended attributes, secrets. Their digits are zeros. */
  readonly others: ReadonlyMap<number, HashResult>;
}

const wantsMd5 = 1;
const wantsScan = 2;
const wantsSha1 = 4;
const noSha256 = '0'.repeat(64);
const noMd5 = '0'.repeat(32);
const noSha1 = '0'.repeat(40);

export const packRequests = (requests: readonly HashRequest[]): PackedRequests => ({
  paths: requests.map(({ path }) => path).join('\0'),
  wants: Uint8Array.from(
    requests,
    ({ md5, sha1, scan }) => (md5 ? wantsMd5 : 0) | (sha1 ? wantsSha1 : 0) | (scan ? wantsScan : 0),
  ),
  seen: requests.map(({ seen }) => seen ?? '').join('\0'),
});

export const unpackRequests = ({ paths, wants, seen }: PackedRequests): HashRequest[] => {
  if (wants.length === 0) return [];
  const asSeen = seen.split('\0');
  return paths.split('\0').map((path, at) => ({
    path,
    md5: ((wants[at] ?? 0) & wantsMd5) !== 0,
    ...(((wants[at] ?? 0) & wantsSha1) !== 0 && { sha1: true }),
    scan: ((wants[at] ?? 0) & wantsScan) !== 0,
    ...(asSeen[at] && { seen: asSeen[at] }),
  }));
};

/** `results` answer `requests`, one each. */
export const packResults = (
  requests: readonly HashRequest[],
  results: readonly HashResult[],
): PackedResults => {
  const others = new Map<number, HashResult>();
  let [sha256, md5, sha1] = ['', '', ''];
  const stats = results.map((result, at) => {
    const plain = result.kind === 'hashed' && result.xattrs === undefined && !result.secret;
    sha256 += plain ? result.sha256 : noSha256;
    if (requests[at]?.md5) md5 += (plain ? result.md5 : undefined) ?? noMd5;
    if (requests[at]?.sha1) sha1 += (plain ? result.sha1 : undefined) ?? noSha1;
    if (!plain) others.set(at, result);
    return plain ? result.stat : undefined;
  });
  return { sha256, md5, sha1, stats: packStats(stats), others };
};

export const unpackResults = (requests: readonly HashRequest[], packed: PackedResults): HashResult[] => {
  const { sha256, others } = packed;
  const statAt = unpackStats(packed.stats);
  let [md5At, sha1At] = [0, 0];
  return requests.map(({ md5, sha1 }, at) => {
    const sum = md5 ? packed.md5.slice(md5At, (md5At += noMd5.length)) : undefined;
    const sha1Sum = sha1 ? packed.sha1.slice(sha1At, (sha1At += noSha1.length)) : undefined;
    const other = others.get(at);
    if (other) return other;
    const digits = sha256.slice(at * noSha256.length, (at + 1) * noSha256.length);
    return {
      kind: 'hashed',
      sha256: digits,
      md5: sum,
      ...(sha1Sum !== undefined && { sha1: sha1Sum }),
      stat: statAt(at),
      xattrs: undefined,
      secret: false,
    };
  });
};
