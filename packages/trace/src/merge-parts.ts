import { hashLocal, lstat } from '@holotype/host';
import { compareRaw, isOfKernel, isWithin, type RawPath, rawToText, toDigest } from '@holotype/model';
import type { Rank } from './ranks.ts';
import { isComplete } from './reasons.ts';
import type { Trace, TracedProgram, TraceReason, Usage } from './trace.ts';
import type { TraceNotice } from './notices.ts';
import type { Snapshot, TracedFile } from './traced-file.ts';

/** What one rank recorded of itself. */
export interface Part {
  readonly rank: Rank;
  readonly trace: Trace;
}

interface Seen {
  readonly file: TracedFile;
  /** Undefined: the launcher and its descendants. */
  readonly rank: Rank | undefined;
}

/** Each node has its own, and what is left there is nobody's result. */
const ofNode: readonly RawPath[] = ['/tmp', '/var/tmp', '/dev', '/run', '/var/run'];

/** What lies here is what was seen there. */
const isHere = (path: RawPath, { type, size, mtime, digest }: Snapshot): boolean => {
  const now = lstat(path);
  if (now?.type !== type) return false;
  if (type !== 'file' || (now.size === size && now.mtime === mtime)) return true;
  try {
    return digest === undefined || (now.size === size && toDigest(hashLocal(path).sha256) === digest);
  } catch {
    return false;
  }
};

/** As it was before any of them changed it: nothing, if one of them made it, else the oldest. */
const beforeAll = (all: readonly TracedFile[], isWritten: boolean): TracedFile | undefined => {
  const there = all.filter(({ before }) => before !== undefined);
  if (isWritten && all.some(({ before, written }) => written && before === undefined)) return undefined;
  const age = ({ before }: TracedFile) => Number(before?.mtime ?? 0);
  return there.toSorted((a, b) => age(a) - age(b))[0];
};

/** As it is at the end: what one of them saw last, if that still lies there. */
const afterAll = (path: RawPath, all: readonly TracedFile[]): Snapshot | undefined => {
  const seen = all.flatMap(({ after }) => (after === undefined ? [] : [after]));
  return seen.toReversed().find((after) => isHere(path, after)) ?? (lstat(path) ? seen.at(-1) : undefined);
};

const mergeFile = (path: RawPath, seen: readonly Seen[]): TracedFile => {
  const all = seen.map(({ file }) => file);
  const [only] = all;
  if (only && all.length === 1) return only;
  const some = (test: (file: TracedFile) => boolean) => all.some(test);
  const written = some((file) => file.written);
  const earliest = beforeAll(all, written);
  const made = all.find((file) => file.made === 'written') ?? all.find((file) => file.made);
  const first = earliest ?? all.find((file) => file.written) ?? only;
  return {
    path,
    links: [...new Set(all.flatMap(({ links }) => links))].sort(compareRaw),
    first: first?.first ?? 'read',
    read: some((file) => file.read),
    written,
    made: made?.made,
    executed: some((file) => file.executed),
    looked: some((file) => file.looked),
    listed: some((file) => file.listed),
    before: earliest?.before,
    after: written ? afterAll(path, all) : earliest?.after,
    ...(earliest?.preimage !== undefined && { preimage: earliest.preimage }),
    // What one rank wrote while another read it is the run's own doing.
    steady: written || !some((file) => !file.steady),
  };
};

const mostNamed = 3;
const named = (names: readonly string[]): string =>
  [
    ...names.slice(0, mostNamed),
    ...(names.length > mostNamed ? [`${String(names.length - mostNamed)} more`] : []),
  ].join(', ');

/** A rank on another machine used what this one, whose files are captured, has not or has otherwise. */
const notHere = (files: readonly (readonly [RawPath, readonly Seen[]])[]): TraceReason[] => {
  const other = files.flatMap(([path, seen]) => {
    if (isOfKernel(path) || ofNode.some((place) => isWithin(path, place))) return [];
    const isWritten = seen.some(({ file }) => file.written);
    const odd = seen.find(({ file: { before, after, read, executed, made }, rank }) => {
      if (rank === undefined) return false;
      if (isWritten) return made !== undefined && after !== undefined && lstat(path) === undefined;
      return before !== undefined && (read || executed) && !isHere(path, before);
    });
    return odd?.rank ? [`${rawToText(path)} of ${odd.rank.node}`] : [];
  });
  return other.length === 0 ? [] : [{ code: 'other-on-node', detail: named(other) }];
};

const writtenBySeveral = (files: readonly (readonly [RawPath, readonly Seen[]])[]): TraceNotice[] => {
  const paths = files.flatMap(([path, seen]) => {
    const ranks = seen.filter(({ file, rank }) => rank !== undefined && file.made === 'written');
    return ranks.length > 1 && !ofNode.some((place) => isWithin(path, place)) ? [path] : [];
  });
  return paths.map((path) => ({ code: 'ranks-wrote', detail: rawToText(path) }));
};

const add = (numbers: readonly (number | undefined)[]): number | undefined => {
  const known = numbers.flatMap((one) => one ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
};

const mergeUsage = (all: readonly Usage[]): Usage => {
  const peaks = all.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    wall: all[0]?.wall ?? 0,
    user: add(all.map(({ user }) => user)),
    system: add(all.map(({ system }) => system)),
    peakMemory: peaks.length === 0 ? undefined : Math.max(...peaks),
    processes: add(all.map(({ processes }) => processes)),
    threads: add(all.map(({ threads }) => threads)),
  };
};

const unique = <T>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/**
 * What a launcher's own processes and those that it started elsewhere did together, as one trace. A file is as the first of all saw it, and as it is
 * here now; `reasons` stand before those of the traces.
 */
export const mergeParts = (own: Trace, parts: readonly Part[], reasons: readonly TraceReason[]): Trace => {
  const byPath = new Map<RawPath, Seen[]>();
  const addFiles = (rank: Rank | undefined, { files: touched }: Trace) => {
    for (const file of touched) {
      const seen = byPath.get(file.path) ?? [];
      seen.push({ file, rank });
      byPath.set(file.path, seen);
    }
  };
  addFiles(undefined, own);
  for (const { rank, trace } of parts) addFiles(rank, trace);
  const files = [...byPath].sort(([a], [b]) => compareRaw(a, b));
  const traces = [own, ...parts.map(({ trace }) => trace)];
  const all = unique([...reasons, ...notHere(files), ...traces.flatMap((one) => one.reasons)]);
  const orderOf = ({ path, argv0 = '' }: TracedProgram): RawPath => `${path}\0${argv0}`;
  return {
    ...own,
    complete: isComplete(all),
    reasons: all,
    usage: mergeUsage(traces.map(({ usage }) => usage)),
    files: files.map(([path, seen]) => mergeFile(path, seen)),
    missing: unique(traces.flatMap(({ missing }) => missing))
      .filter((path) => !byPath.has(path))
      .sort(compareRaw),
    contacts: unique(traces.flatMap(({ contacts }) => contacts)),
    notices: [...unique(traces.flatMap(({ notices }) => notices)), ...writtenBySeveral(files)],
    programs: unique(traces.flatMap(({ programs }) => programs)).sort((a, b) =>
      compareRaw(orderOf(a), orderOf(b)),
    ),
  };
};
