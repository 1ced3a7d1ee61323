import { because, compareRaw, isWithin, joinRaw, type RawPath, reasonKey } from '@holotype/model';
import { cutSections, installedPackages, tolerate } from '@holotype/ecosystems';
import { replaceIdentity } from '../identity/index.ts';
import type { HostFiles } from '@holotype/host';
import { createAllowance } from './allowance.ts';
import { askedGaps, holdAsked, keepMissing } from './asked.ts';
import { planDatabases } from './plan-databases.ts';
import { foldFiles } from './fold.ts';
import { holdListed } from './listed.ts';
import { addLookedFor } from './looked-for.ts';
import { countListings, holdListings, listingGaps } from './listings.ts';
import { measureFiles, measureComponents, sortParts } from './measure.ts';
import { createOwnThings } from './own-things.ts';
import { packageDirectories } from './package-files.ts';
import { noComponents, planComponents, writeComponents } from './plan-components.ts';
import { isShared as isSharedBy } from './places.ts';
import { findProject } from './project.ts';
import { sizeExtents } from './extent-sizes.ts';
import { droppedGap, dropUnwanted } from './unwanted.ts';
import { leaveCompiled, nothingCompiled } from './leave-compiled.ts';
import { leftOutGap } from './left-out.ts';
import type { Reach, ReachRequest } from './reach-request.ts';
import { type Counted, createRuleSet, type RuleSet } from './rule-set.ts';
import { reasonNever, sortTouched, type SortedTouched } from './sort-touched.ts';

/** The Manifest may have 100,000; the walk adds what it finds in directories included whole. */
const mostRules = 80_000;

const writeTouched = (request: ReachRequest, sorted: SortedTouched, rules: RuleSet) => {
  const isShared = (path: RawPath) => isSharedBy(path, request.homes);
  const missing = [...sorted.files.keys()].filter((path) => !rules.ruleFor(path).held);
  const single = foldFiles(missing, rules, isShared, mostRules);
  for (const path of single) rules.set(path, true, because('touched'));
  return missing;
};

/** A directory that is named as left out would stay, empty: what the run made has to be named as such. */
const leaveMade = (made: readonly RawPath[], rules: RuleSet): void => {
  for (const path of made)
    if (rules.ruleFor(path).held || rules.has(path)) rules.set(path, false, because('made-by-run'));
};

/** Regular files that lie at a path or below it. */
const countIn = (files: HostFiles, path: RawPath): Counted => {
  const counted = { paths: 0, files: 0, bytes: 0 };
  const pending = [path];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const stat = files.lstat(at);
    if (!stat) continue;
    counted.paths++;
    if (stat.type === 'directory') for (const name of files.list(at)) pending.push(joinRaw(at, name));
    else if (stat.type === 'file') {
      counted.files++;
      counted.bytes += stat.size;
    }
  }
  return counted;
};

const writeWishes = (files: HostFiles, request: ReachRequest, rules: RuleSet): void => {
  const { include, without, own, program } = request;
  const refused = new Set(without.flatMap((one) => (one.kind === 'path' ? [one.path] : [])));
  for (const path of include)
    if (!refused.has(path) && reasonNever(path, false) === undefined)
      rules.set(path, true, because('asked-for'));
  for (const path of own.filter((one) => rules.reaches(one))) {
    rules.release(path);
    rules.set(path, false, because('own-files'), program.includes(path) ? countIn(files, path) : undefined);
  }
};

/** How many of the files that the run used each part holds. */
const countUsed = (used: Iterable<RawPath>, rules: RuleSet): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const path of used) {
    const { held, reason } = rules.ruleFor(path);
    const key = reasonKey(reason);
    if (held) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** Which paths make the environment of one run: what it touched, completed by rules. */
export const planReachScope = async (request: ReachRequest): Promise<Reach> => {
  const { host, homes, workingDirectory } = request;
  const { extent } = request;
  const files = tolerate(host.files, []);
  const found = findProject(host, workingDirectory, homes, request.project);
  const project = extent === 'files' ? undefined : found;
  const place = found ?? workingDirectory;
  const things = createOwnThings(files);
  // What Holotype made is an input where the run opened it, and is nothing where it was only seen.
  const touched = request.touched.filter(
    ({ path, read, executed }) => read || executed || !things.isWithin(path, place),
  );
  const sorted = addLookedFor(files, sortTouched(touched, request.own, place));
  const rules = createRuleSet(because('not-reached'));
  const planning = { request, files, sorted, project: found, things };
  const planned = extent === 'files' ? noComponents : planComponents(planning, extent === 'all');
  const { components, leftOut } = planned;
  writeComponents(components, rules);
  const missing = writeTouched(request, sorted, rules);
  const allowance = createAllowance();
  const asked = holdAsked({ asked: sorted.asked, rules, allowance });
  const listing = {
    files,
    homes,
    rules,
    listed: sorted.listed,
    made: new Set(sorted.made),
    isOwned: (path: RawPath) => request.owners.has(path),
    isOwn: (path: RawPath) =>
      request.own.includes(path) || (isWithin(path, place) && things.isWithin(path, place)),
  };
  const taken = holdListings({ ...listing, allowance });
  const inside = { files, homes, rules };
  holdListed({
    ...inside,
    reason: because('asked-by-run'),
    directories: sorted.directories,
    mostNames: 1000,
  });
  holdListed({
    ...inside,
    reason: because('package-directory'),
    mostNames: 100,
    directories: packageDirectories(files, request.owners, planned.packages),
  });
  const { owners, sections } = request;
  const {
    dropped,
    unmatched,
    parts: away,
  } = dropUnwanted({
    files,
    unwanted: request.without,
    components,
    owners,
    rules,
    used: [...sorted.files.keys()],
    packages: installedPackages(sections),
  });
  const packages = planned.packages.filter(({ name }) => !away.has(reasonKey(because('package', name))));
  leaveMade(sorted.made, rules);
  const databases = planDatabases({ files, sections, packages, rules, touched: sorted.files });
  writeComponents(databases.components, rules);
  keepMissing(request.missing, rules, (path) => files.lstat(path) !== undefined);
  writeWishes(files, request, rules);
  const { remake, isComplete, include } = request;
  const compiled =
    remake && request.isWatched
      ? await leaveCompiled({ ...remake, files, rules, owners: request.owners, touched, include, isComplete })
      : nothingCompiled;
  const listings = countListings(listing, taken);
  const notFound = asked.left.filter(([path]) => !rules.ruleFor(path).held);
  const held = missing.filter((path) => rules.ruleFor(path).held);
  const sizes = new Map([
    ...held.map((path) => [path, sorted.files.get(path) ?? 0] as const),
    ...[...asked.held].filter(([path]) => rules.ruleFor(path).held),
  ]);
  const parts = sortParts([
    ...measureComponents(
      files,
      [...components, ...databases.components],
      rules,
      countUsed(sorted.files.keys(), rules),
    ),
    ...measureFiles(sizes),
  ]);
  const purls = packages.map(({ purl }) => purl);
  return {
    rules: rules.rules(),
    sections: cutSections({
      files,
      sections,
      owners,
      packages: purls,
      holdings: rules.holdings(),
      isPrivate: request.isPrivate,
    }),
    project: project !== undefined && rules.ruleFor(project).held ? project : undefined,
    parts,
    singles: [...sizes].map(([path, size]) => ({ path, size })),
    extent,
    sizes: sizeExtents(planning, asked.held, { extent, parts, components: planned }),
    dropped,
    unmatched,
    credentials: [...sorted.credentials]
      .sort(([a], [b]) => compareRaw(a, b))
      .map(([path, reason]) => ({ path, reason })),
    substitutes: new Map([
      ...databases.substitutes,
      ...replaceIdentity(files, request.identity, request.isPrivate, request.accounts),
    ]),
    notFound,
    listings,
    leftOut,
    compiled,
    gaps: [
      ...databases.gaps,
      ...askedGaps(notFound),
      ...listingGaps(listings),
      ...leftOut.map(leftOutGap),
      ...dropped.map(droppedGap),
    ],
  };
};
