import type { InstalledPackage, Owners, Component } from '@holotype/ecosystems';
import type { HostFiles } from '@holotype/host';
import {
  because,
  type Gap,
  isWithin,
  parentOf,
  type RawPath,
  rawToText,
  type Reason,
  type ReasonCode,
  reasonKey,
  reasonText,
  toWord,
} from '@holotype/model';
import type { RuleSet } from './rule-set.ts';

/** What the user wants to stay away. */
export type Unwanted =
  | { readonly kind: 'path'; readonly path: RawPath }
  /** A package or distribution of this name; where there is none, what lies at `path`. */
  | { readonly kind: 'name'; readonly name: string; readonly path: RawPath }
  /** A part by its whole name. */
  | { readonly kind: 'part'; readonly name: string }
  /** Single files that lie directly in a directory. */
  | { readonly kind: 'singles'; readonly directory: RawPath };

/** What stays away because the user said so. */
export interface Dropped {
  /** As it was asked for. */
  readonly what: string;
  /** Of the files that the run used. */
  readonly used: readonly RawPath[];
}

/** The reason of its rules. */
const byUser = because('left-out-by-user');

/** Of what is held by itself. */
const singles: ReadonlySet<ReasonCode> = new Set(['touched', 'asked-by-run']);

interface DropRequest {
  readonly files: HostFiles;
  readonly unwanted: readonly Unwanted[];
  readonly components: readonly Component[];
  readonly packages: readonly InstalledPackage[];
  readonly owners: Owners;
  /** Files that the run used. */
  readonly used: readonly RawPath[];
  readonly rules: RuleSet;
}
interface Drops {
  readonly dropped: readonly Dropped[];
  /** Names that nothing has of what comes along. */
  readonly unmatched: readonly string[];
  /** The parts that stay away, by `reasonKey`. */
  readonly parts: ReadonlySet<string>;
}

const group = (pairs: Iterable<readonly [Reason, RawPath]>): ReadonlyMap<string, readonly RawPath[]> => {
  const groups = new Map<string, RawPath[]>();
  for (const [reason, path] of pairs) {
    const key = reasonKey(reason);
    const found = groups.get(key);
    if (found) found.push(path);
    else groups.set(key, [path]);
  }
  return groups;
};

/** Bytecode says less than what it was made from. */
const sourcesFirst = (paths: readonly RawPath[]): RawPath[] => {
  const isBytecode = (path: RawPath) => path.endsWith('.pyc');
  return [...paths.filter((path) => !isBytecode(path)), ...paths.filter(isBytecode)];
};

const whatOf = (one: Unwanted): string =>
  one.kind === 'path'
    ? rawToText(one.path)
    : one.kind === 'singles'
      ? `single files in ${rawToText(one.directory)}`
      : one.name;

/** Users name a part as it is shown to them. */
const isPart = ({ reason }: Component, name: string): boolean => reasonText(reason) === name;

/** Takes out of `rules` what the user does not want, also where the run used it. */
export const dropUnwanted = ({
  files,
  unwanted,
  components,
  packages,
  owners,
  used,
  rules,
}: DropRequest): Drops => {
  if (unwanted.length === 0) return { dropped: [], unmatched: [], parts: new Set() };
  const heldUsed = used.filter((path) => rules.ruleFor(path).held);
  const usedBy = group(heldUsed.map((path) => [rules.ruleFor(path).reason, path]));
  const named = [...rules.named()].flatMap(([path, { held, reason }]) =>
    held ? [[reason, path] as const] : [],
  );
  const namedBy = group(named);
  const parts = new Set<string>();
  const unmatched: string[] = [];
  const drop = (path: RawPath) => {
    rules.remove(path);
    if (rules.ruleFor(path).held) rules.set(path, false, byUser);
  };
  const dropPart = ({ reason }: Component): RawPath[] => {
    const key = reasonKey(reason);
    parts.add(key);
    for (const path of namedBy.get(key) ?? []) drop(path);
    return [...(usedBy.get(key) ?? [])];
  };
  const dropPath = (path: RawPath): RawPath[] => {
    const gone = heldUsed.filter((one) => isWithin(one, path));
    rules.release(path);
    rules.set(path, false, byUser);
    return gone;
  };
  const dropName = (name: string, path: RawPath): RawPath[] | undefined => {
    const names = components.filter(
      (component) => isPart(component, name) || component.isCalled?.(name) === true,
    );
    const gone = names.flatMap(dropPart);
    // Of a package that is not held as one there may be single files.
    const purls = new Set(packages.flatMap((one) => (one.name === name ? [one.purl] : [])));
    const owned = [...owners.of(purls)].flatMap(([one, { checksum }]) =>
      rules.ruleFor(one).held && (checksum !== undefined || files.lstat(one)?.type !== 'directory')
        ? [one]
        : [],
    );
    const single = new Set(owned);
    for (const one of owned) drop(one);
    gone.push(...heldUsed.filter((one) => single.has(one)));
    if (names.length + owned.length > 0) return gone;
    return files.lstat(path) ? dropPath(path) : undefined;
  };
  const dropSingles = (directory: RawPath): RawPath[] => {
    const gone = new Set(
      named.flatMap(([{ code }, path]) => (singles.has(code) && parentOf(path) === directory ? [path] : [])),
    );
    for (const path of gone) drop(path);
    return heldUsed.filter((path) => gone.has(path));
  };
  const dropOne = (one: Unwanted): RawPath[] | undefined => {
    if (one.kind === 'path') return dropPath(one.path);
    if (one.kind === 'singles') return dropSingles(one.directory);
    if (one.kind === 'name') return dropName(one.name, one.path);
    const found = components.filter((component) => isPart(component, one.name));
    return found.length === 0 ? undefined : found.flatMap(dropPart);
  };
  const dropped = unwanted.flatMap((one): Dropped[] => {
    const gone = dropOne(one);
    if (gone) return [{ what: whatOf(one), used: sourcesFirst([...new Set(gone)]) }];
    unmatched.push(whatOf(one));
    return [];
  });
  return { dropped, unmatched, parts };
};

export const droppedGap = ({ what, used }: Dropped): Gap => ({
  section: 'files',
  where: toWord(what),
  why: 'excluded',
  detail: toWord(
    used.length === 0
      ? `${reasonText(byUser)}: the run used nothing of it`
      : `${reasonText(byUser)}: the run used ${String(used.length)} files of it, such as ${rawToText(used[0] ?? '/')}`,
  ),
});
