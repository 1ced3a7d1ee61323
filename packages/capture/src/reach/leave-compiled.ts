import {
  compiledFrom,
  ecosystems,
  type Owners,
  type Remade,
  type Remake,
  tolerate,
} from '@holotype/ecosystems';
import type { HostFiles } from '@holotype/host';
import {
  baseOf,
  because,
  compareRaw,
  isWithin,
  joinRaw,
  parentOf,
  type RawPath,
  type Reason,
  reasonText,
} from '@holotype/model';
import type { Compiled, CompiledCount, RemakeWishes, Touched } from './reach-request.ts';
import type { RuleSet } from './rule-set.ts';

export interface LeaveCompiledRequest extends RemakeWishes {
  readonly files: HostFiles;
  readonly rules: RuleSet;
  readonly owners: Pick<Owners, 'has'>;
  readonly touched: readonly Touched[];
  /** Asked for by name. */
  readonly include: readonly RawPath[];
  /** Whether what is not among `touched` was not read. */
  readonly isComplete: boolean;
}

export const nothingCompiled: Compiled = { left: [], other: [], kept: [] };

interface Candidate {
  readonly path: RawPath;
  readonly size: number;
  readonly of: Remake;
}

/** Files below what is held that were compiled from something. */
const compiledIn = (files: HostFiles, rules: RuleSet): RawPath[] => {
  const found: RawPath[] = [];
  const pending = [...rules.named()].flatMap(([path, { held }]) => (held ? [path] : []));
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    if (compiledFrom(at) !== at) found.push(at);
    else if (files.lstat(at)?.type === 'directory')
      for (const name of files.list(at)) {
        const below = joinRaw(at, name);
        if (!rules.has(below)) pending.push(below);
      }
  }
  return found;
};

/** No package ships it, nobody asked for it, the run changed neither it nor its source and did not look who lies beside it. */
const findCandidates = (request: LeaveCompiledRequest): Candidate[] => {
  const { files, rules, owners, touched, include } = request;
  const written = new Set(touched.flatMap((one) => (one.written ? [one.path] : [])));
  const listed = new Set(touched.flatMap((one) => (one.listed ? [one.path] : [])));
  const isAsked = (path: RawPath) =>
    include.some((one) => one === path || (isWithin(path, one) && isWithin(one, parentOf(path))));
  return compiledIn(files, rules).flatMap((path): Candidate[] => {
    const source = compiledFrom(path);
    const of = remakeOf(path);
    if (!of || owners.has(path) || listed.has(parentOf(path)) || isAsked(path)) return [];
    if (written.has(path) || written.has(source) || !rules.ruleFor(source).held) return [];
    const stat = files.lstat(path);
    return stat?.type === 'file' && files.lstat(source)?.type === 'file'
      ? [{ path, size: stat.size, of }]
      : [];
  });
};

const remakeOf = (path: RawPath): Remake | undefined => {
  const source = compiledFrom(path);
  return source === path
    ? undefined
    : ecosystems.find(({ remake, compiledFrom: from }) => remake && from?.(path) === source)?.remake;
};

type JudgeRequest = Pick<LeaveCompiledRequest, 'files' | 'touched' | 'environment' | 'remember'>;
const programsOf = (touched: readonly Touched[]): RawPath[] =>
  touched.flatMap((one) => (one.executed ? [one.path] : []));

type Judged = ReadonlyMap<RawPath, Remade>;

const judgeThese = async (
  { files, touched, environment, remember }: JudgeRequest,
  paths: readonly RawPath[],
): Promise<Judged> => {
  const programs = programsOf(touched);
  const found = new Map<RawPath, Remade>();
  const all = new Set(paths.flatMap((path) => remakeOf(path) ?? []));
  for (const of of all) {
    const compiled = paths.filter((path) => remakeOf(path) === of);
    for (const [path, remade] of await of.judge({ files, compiled, programs, environment, remember }))
      found.set(path, remade);
  }
  return found;
};

/** Judges all that the run read, while there is other work: for the plan that comes later. */
export const judgeAhead = (request: JudgeRequest): Promise<Judged> => {
  const files = tolerate(request.files, []);
  const compiled = request.touched.flatMap(({ path, read, written }) =>
    read && !written && remakeOf(path) && files.lstat(compiledFrom(path))?.type === 'file' ? [path] : [],
  );
  return judgeThese({ ...request, files }, compiled);
};

/**
 * Whether each is made again. What the run read is what ran, and its programs have to make the same of its source; what it did not read only has to be
 * taken for its source's.
 */
const judgeAll = async (request: LeaveCompiledRequest, candidates: readonly Candidate[]): Promise<Judged> => {
  const read = new Set(request.touched.flatMap((one) => (one.read ? [one.path] : [])));
  const found = new Map<RawPath, Remade>();
  const known = await request.ahead;
  const others: RawPath[] = [];
  for (const { path, of } of candidates) {
    const taken = read.has(path) || !request.isComplete ? undefined : of.isTaken(request.files, path);
    const judged: Remade | undefined =
      taken === undefined ? known?.get(path) : { kind: taken ? 'same' : 'stale' };
    if (judged) found.set(path, judged);
    else others.push(path);
  }
  for (const [path, remade] of await judgeThese(request, others)) found.set(path, remade);
  return found;
};

const madeAgain = (one: Candidate | undefined): Reason => because('made-again', one?.of.by);

/** The whole directory where nothing else of it is held: one rule instead of many. */
const writeRules = (files: HostFiles, rules: RuleSet, left: readonly Candidate[]): void => {
  const byDirectory = new Map<RawPath, Candidate[]>();
  for (const one of left) {
    const found = byDirectory.get(parentOf(one.path));
    if (found) found.push(one);
    else byDirectory.set(parentOf(one.path), [one]);
  }
  for (const [directory, ones] of byDirectory) {
    const names = new Set(ones.map(({ path }) => baseOf(path)));
    const reason = madeAgain(ones[0]);
    const others = files
      .list(directory)
      .filter((name) => !names.has(name))
      .map((name) => ({ path: joinRaw(directory, name), rule: rules.ruleFor(joinRaw(directory, name)) }))
      .filter(({ rule }) => rule.held);
    const counts = {
      paths: ones.length,
      files: ones.length,
      bytes: ones.reduce((sum, { size }) => sum + size, 0),
    };
    for (const { path } of ones) rules.remove(path);
    rules.set(directory, false, reason, counts);
    for (const { path, rule } of others) rules.set(path, true, rule.reason);
  }
};

/** `silent`: why its programs write nothing. */
const whyKept = (remade: Remade | undefined, silent: string | undefined): string | undefined => {
  if (remade?.kind === 'same') return silent;
  if (remade?.kind === 'unknown') return remade.why;
  return remade?.kind === 'stale' ? 'their sources have changed since' : 'not made from their sources';
};

/** The most files first. */
const countBy = (ones: readonly Candidate[], whyOf: (one: Candidate) => string): CompiledCount[] => {
  const rows = new Map<string, CompiledCount>();
  for (const one of ones) {
    const why = whyOf(one);
    const { files, bytes } = rows.get(why) ?? { files: 0, bytes: 0 };
    rows.set(why, { why, files: files + 1, bytes: bytes + one.size });
  }
  return [...rows.values()].sort((a, b) => b.files - a.files || compareRaw(a.why, b.why));
};

/** Leaves out what programs compile again by themselves, and says what of it is held and why. */
export const leaveCompiled = async (request: LeaveCompiledRequest): Promise<Compiled> => {
  const candidates = findCandidates(request);
  const judged = await judgeAll(request, candidates);
  const run = { ...request, programs: programsOf(request.touched) };
  const silent = new Map([...new Set(candidates.map(({ of }) => of))].map((of) => [of, of.notWritten(run)]));
  const whyOf = ({ path, of }: Candidate) => whyKept(judged.get(path), silent.get(of));
  const left = candidates.filter((one) => whyOf(one) === undefined);
  writeRules(request.files, request.rules, left);
  return {
    left: countBy(left, (one) => reasonText(madeAgain(one))),
    other: candidates
      .filter(({ path }) => judged.get(path)?.kind === 'other')
      .map(({ path }) => path)
      .sort(compareRaw),
    kept: countBy(
      candidates.filter((one) => whyOf(one) !== undefined),
      (one) => whyOf(one) ?? '',
    ),
  };
};
