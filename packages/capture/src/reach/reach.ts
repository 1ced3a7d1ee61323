import type { HostFiles } from '@holotype/host';
import { compareRaw, type DpkgPackage, isWithin, madeByRun, type RawPath } from '@holotype/model';
import { tolerate } from '../gaps.ts';
import { replaceIdentity } from '../identity/index.ts';
import { createAllowance } from './allowance.ts';
import { askedGaps, holdAsked, keepMissing } from './asked.ts';
import { basePieces, namesNeeded } from './base-files.ts';
import { complete } from './complete.ts';
import { planDatabase } from './database-piece.ts';
import { foldFiles } from './fold.ts';
import { holdListed } from './listed.ts';
import { countListings, holdListings, listingGaps } from './listings.ts';
import { measureFiles, measurePieces, sortParts } from './measure.ts';
import { closeOverUsed } from './package-closure.ts';
import { createOwnThings, type OwnThings } from './own-things.ts';
import { packageDirectories, packagePieces } from './package-files.ts';
import { usedPackages } from './package-use.ts';
import type { Piece } from './piece.ts';
import { isShared as isSharedBy } from './places.ts';
import { findProject, findWorkTree } from './project.ts';
import { projectPiece } from './project-piece.ts';
import { leftOutGap } from './left-out.ts';
import type { LeftOut, Reach, ReachRequest } from './reach-request.ts';
import { cutSections } from './cut-sections.ts';
import { createRuleSet, type RuleSet } from './rule-set.ts';
import { addSources } from './python-sources.ts';
import { reasonNever, sortTouched, type SortedTouched } from './sort-touched.ts';

/** The Manifest may have 100,000; the walk adds what it finds in directories held whole. */
const mostRules = 80_000;

interface Pieces {
  readonly pieces: readonly Piece[];
  readonly packages: readonly DpkgPackage[];
  readonly leftOut: readonly LeftOut[];
}

const planPieces = (
  request: ReachRequest,
  files: HostFiles,
  { files: sizes, listed, started, links }: SortedTouched,
  project: RawPath | undefined,
  things: OwnThings,
): Pieces => {
  const { sections, owners, homes } = request;
  const isShared = (path: RawPath) => isSharedBy(path, homes);
  const isOwned = (path: RawPath) => owners.has(path);
  const touched = [...sizes.keys()];
  const all = request.extent === 'all';
  const { pieces, owned, leftOut } = complete({ files, touched, listed, isShared, isOwned, all });
  const packages = closeOverUsed(
    sections.dpkg?.packages ?? [],
    usedPackages({ owners, paths: owned, started, links, all }),
    namesNeeded(touched, request.isWatched),
  );
  const workTree = project === undefined ? undefined : findWorkTree(request.host, project);
  const made = [
    ...(project === undefined ? [] : [projectPiece(files, project, workTree, touched, things)]),
    ...pieces,
    ...packagePieces({ files, owners, packages, isShared }),
    ...basePieces(files, touched),
  ];
  return { pieces: made, packages, leftOut };
};

/** What is held for one piece beats what is left out of another. */
const writePieces = (pieces: readonly Piece[], rules: RuleSet): void => {
  for (const { without } of pieces) for (const [path, reason] of without) rules.set(path, false, reason);
  for (const { name, whole, files } of pieces) {
    for (const path of whole) if (reasonNever(path, true) === undefined) rules.set(path, true, name);
    for (const path of files)
      if (reasonNever(path, false) === undefined && !rules.ruleFor(path).held) rules.set(path, true, name);
  }
};

const writeTouched = (request: ReachRequest, sorted: SortedTouched, rules: RuleSet) => {
  const isShared = (path: RawPath) => isSharedBy(path, request.homes);
  const missing = [...sorted.files.keys()].filter((path) => !rules.ruleFor(path).held);
  const single = foldFiles(missing, rules, isShared, mostRules);
  for (const path of single) rules.set(path, true, 'touched by the run');
  return missing;
};

/** A directory that is named as left out would stay, empty: what the run made has to be named as such. */
const leaveMade = (made: readonly RawPath[], rules: RuleSet): void => {
  for (const path of made) if (rules.ruleFor(path).held || rules.has(path)) rules.set(path, false, madeByRun);
};

const writeWishes = ({ include, exclude, own }: ReachRequest, rules: RuleSet): void => {
  const leaveOut = (paths: readonly RawPath[], reason: string) => {
    for (const path of paths) {
      rules.release(path);
      rules.set(path, false, reason);
    }
  };
  leaveOut(exclude, 'asked to leave out');
  for (const path of include)
    if (!exclude.includes(path) && reasonNever(path, false) === undefined) rules.set(path, true, 'asked for');
  leaveOut(
    own.filter((path) => rules.reaches(path)),
    "Holotype's own files",
  );
};

/** Which paths make the environment of one run: what it touched, completed by rules. */
export const planReachScope = (request: ReachRequest): Reach => {
  const { host, homes, workingDirectory } = request;
  const filesOnly = request.extent === 'files';
  const files = tolerate(host.files, []);
  const found = findProject(host, workingDirectory, homes, request.project);
  const project = filesOnly ? undefined : found;
  const place = found ?? workingDirectory;
  const things = createOwnThings(files);
  // What Holotype made is an input where the run opened it, and is nothing where it was only seen.
  const touched = request.touched.filter(
    ({ path, read, executed }) => read || executed || !things.isWithin(path, place),
  );
  const sorted = addSources(files, sortTouched(touched, request.own, place));
  const rules = createRuleSet('not reached by the run');
  const { pieces, packages, leftOut } = filesOnly
    ? { pieces: [], packages: [], leftOut: [] }
    : planPieces(request, files, sorted, project, things);
  writePieces(pieces, rules);
  const missing = writeTouched(request, sorted, rules);
  const allowance = createAllowance();
  const asked = holdAsked({ asked: sorted.asked, rules, allowance });
  const listing = {
    ...{ files, homes, rules, listed: sorted.listed, made: new Set(sorted.made) },
    isOwned: (path: RawPath) => request.owners.has(path),
    isOwn: (path: RawPath) => isWithin(path, place) && things.isWithin(path, place),
  };
  const taken = holdListings({ ...listing, allowance });
  const inside = { files, homes, rules };
  holdListed({ ...inside, reason: 'asked for by the run', directories: sorted.directories, mostNames: 1000 });
  holdListed({
    ...{ ...inside, reason: 'directory of a package', mostNames: 100 },
    directories: packageDirectories(files, request.owners, packages),
  });
  leaveMade(sorted.made, rules);
  const database = planDatabase({ files, packages, rules, touched: sorted.files });
  writePieces([database.piece], rules);
  keepMissing(request.missing, rules, (path) => files.lstat(path) !== undefined);
  writeWishes(request, rules);
  const listings = countListings(listing, taken);
  const notFound = asked.left.filter(([path]) => !rules.ruleFor(path).held);
  const held = missing.filter((path) => rules.ruleFor(path).held);
  const sizes = new Map([...held.map((path) => [path, sorted.files.get(path) ?? 0] as const), ...asked.held]);
  const { sections, owners } = request;
  const purls = packages.map(({ purl }) => purl);
  return {
    rules: rules.rules(),
    sections: cutSections({ files, sections, owners, packages: purls, rules }),
    project: project !== undefined && rules.ruleFor(project).held ? project : undefined,
    parts: sortParts([...measurePieces(files, [...pieces, database.piece], rules), ...measureFiles(sizes)]),
    credentials: [...sorted.credentials]
      .sort(([a], [b]) => compareRaw(a, b))
      .map(([path, reason]) => ({ path, reason })),
    substitutes: new Map([
      ...database.substitutes,
      ...replaceIdentity(files, request.identity, request.isPrivate, request.accounts),
    ]),
    notFound,
    listings,
    leftOut,
    gaps: [...database.gaps, ...askedGaps(notFound), ...listingGaps(listings), ...leftOut.map(leftOutGap)],
  };
};
