import type { HostFiles } from '@holotype/host';
import { because, compareRaw, type Gap, joinRaw, type RawPath, rawToText } from '@holotype/model';
import type { Allowance } from './allowance.ts';
import { isDocument } from './documents.ts';
import { isGivenAnew, isShared } from './places.ts';
import type { Listing } from './reach-request.ts';
import type { RuleSet } from './rule-set.ts';
import { reasonNever } from './sort-touched.ts';

interface ListingsRequest {
  readonly files: HostFiles;
  /** Sorted. */
  readonly listed: readonly RawPath[];
  readonly made: ReadonlySet<RawPath>;
  readonly homes: readonly RawPath[];
  readonly isOwned: (path: RawPath) => boolean;
  /** Made by Holotype: in no listing that a replay gives. */
  readonly isOwn: (path: RawPath) => boolean;
  readonly rules: RuleSet;
}
interface HoldRequest extends ListingsRequest {
  readonly allowance: Allowance;
}
/** What was taken of the allowance. */
interface Taken {
  readonly files: number;
  readonly bytes: number;
}

/** Each name may become a rule. */
const mostNames = 1000;
const mostNamed = 100;
const ofPackages = /\/(?:site-packages|dist-packages|node_modules|lib-dynload)(?:\/|$)/;
const usual = /\/python3?(?:\.\d+)?\/(?:site-packages|dist-packages)$|\/lib\/python\d[^/]*$/;

/** What was in it before the run, less the cache that Python makes wherever it is missing. */
const namesIn = ({ files, made, isOwn }: ListingsRequest, path: RawPath): RawPath[] =>
  files
    .list(path)
    .filter((name) => name !== '__pycache__')
    .map((name) => joinRaw(path, name))
    .filter((one) => !made.has(one) && !isOwn(one));

/** Nobody's but the run's: neither packages fill it, nor many things, nor is it given anew. */
const isHeldFor = (
  { homes, isOwned, rules }: ListingsRequest,
  path: RawPath,
  names: readonly RawPath[],
): boolean =>
  names.length <= mostNames &&
  !isGivenAnew(path, homes) &&
  !isShared(path, homes) &&
  !ofPackages.test(`${path}/`) &&
  !names.some((one) => isOwned(one) && !isDocument(one)) &&
  !(rules.has(path) && !rules.ruleFor(path).held);

/** The rules that hold a directory with its files, its directories empty. */
const holdEntries = (request: HoldRequest, path: RawPath, names: readonly RawPath[]): Taken => {
  const { files, rules, allowance, isOwn } = request;
  let [count, bytes] = [0, 0];
  const wasHeld = rules.ruleFor(path).held;
  const open = names
    .filter((one) => !rules.has(one) && !(wasHeld && rules.ruleFor(one).held))
    .map((one) => ({ one, stat: files.lstat(one) }))
    .sort((a, b) => (a.stat?.size ?? 0) - (b.stat?.size ?? 0) || compareRaw(a.one, b.one));
  if (!wasHeld && !rules.has(path)) rules.set(path, true, because('listed'));
  for (const one of files.list(path).map((name) => joinRaw(path, name)))
    if (!rules.has(one) && isOwn(one)) rules.set(one, false, because('made-by-holotype'));
  for (const { one, stat } of open) {
    if (!stat || rules.has(one)) continue;
    const never = reasonNever(one, stat.type === 'directory');
    if (never !== undefined) rules.set(one, false, because(never));
    else if (stat.type === 'directory') {
      allowance.take(0);
      rules.set(one, false, because('only-directory'));
    } else if (allowance.take(stat.size)) {
      count++;
      bytes += stat.size;
    } else rules.set(one, false, because('listing-too-large'));
  }
  return { files: count, bytes };
};

const isThere = ({ files, rules }: ListingsRequest, path: RawPath, one: RawPath): boolean => {
  if (rules.reaches(one)) return reasonNever(one, false) === undefined;
  // A directory that is named as left out of a held one stays, empty.
  return rules.has(one) && rules.ruleFor(path).held && files.lstat(one)?.type === 'directory';
};

/** Holds what directories list, as far as it can. */
export const holdListings = (request: HoldRequest): ReadonlyMap<RawPath, Taken> => {
  const taken = new Map<RawPath, Taken>();
  // What lies deeper comes first: above it a directory is held empty.
  for (const path of [...request.listed].reverse()) {
    const names = namesIn(request, path);
    if (names.every((one) => isThere(request, path, one)) && request.rules.reaches(path)) continue;
    if (!isHeldFor(request, path, names) || !request.allowance.take(0)) continue;
    taken.set(path, holdEntries(request, path, names));
  }
  return taken;
};

/** How many names a replay finds in each directory that the run listed, by the rules as they are in the end. */
export const countListings = (request: ListingsRequest, taken: ReadonlyMap<RawPath, Taken>): Listing[] =>
  request.listed.map((path) => {
    const names = namesIn(request, path);
    const held = names.filter((one) => isThere(request, path, one)).length;
    const { files, bytes } = taken.get(path) ?? { files: 0, bytes: 0 };
    return { path, there: names.length, held, files, bytes, isUsual: usual.test(path) };
  });

const lack = ({ there, held }: Listing): number => there - held;

/** Those that are not as the run saw them, the worst first. */
export const differingListings = (listings: readonly Listing[]): Listing[] =>
  listings.filter((one) => lack(one) > 0).sort((a, b) => lack(b) - lack(a) || compareRaw(a.path, b.path));

export const listingGaps = (listings: readonly Listing[]): Gap[] => {
  const differing = differingListings(listings);
  const more = differing.length - mostNamed;
  const toGap = (where: string, detail: string): Gap => ({
    section: 'files',
    where,
    why: 'excluded',
    detail,
  });
  return [
    ...differing.slice(0, mostNamed).map(({ path, there, held, isUsual }) => ({
      ...toGap(
        rawToText(path),
        `the run listed it: ${String(there)} names there, ${String(held)} in the capsule`,
      ),
      listed: { there, held, ...(isUsual && { usual: true as const }) },
    })),
    ...(more > 0 ? [toGap('/', `and ${String(more)} directories more that the run listed`)] : []),
  ];
};
