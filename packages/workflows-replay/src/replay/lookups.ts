import { HostError, openRoot } from '@holotype/host';
import {
  type Gap,
  isWithin,
  joinRaw,
  type Manifest,
  parentOf,
  type RawPath,
  rawToText,
  textToRaw,
  toWord,
} from '@holotype/model';
import { formatAmount, formatCount } from '@holotype/terminal/words';
import type { Cause } from '@holotype/verify';

const limit = 20;
/** Python makes it wherever it is missing. */
const cache = '__pycache__';

/** What a run finds here when it looks. */
export interface Here {
  /** Below it lies what was rebuilt, or of an image what the run may change. */
  readonly root: RawPath;
  /** All paths of the Tree, which an image holds elsewhere. */
  readonly held: Iterable<RawPath>;
  /** Where paths of this machine are shown. */
  readonly bound: readonly RawPath[];
  /** Text of what the run itself made. */
  readonly made: Iterable<string>;
}

const byDirectory = (paths: Iterable<RawPath>): ReadonlyMap<RawPath, readonly RawPath[]> => {
  const names = new Map<RawPath, RawPath[]>();
  for (const path of paths) {
    const found = names.get(parentOf(path));
    if (found) found.push(path);
    else names.set(parentOf(path), [path]);
  }
  return names;
};

/** Looks of the run at which a gap of the capsule says that it holds less; what an interpreter does at each start tells nothing. */
const isLook = ({ asked, listed }: Gap): boolean =>
  asked !== undefined || (listed !== undefined && listed.usual !== true);

/** Paths that gaps name and a replay looks at, as texts. */
export const lookedAt = ({ gaps }: Pick<Manifest, 'gaps'>): string[] =>
  gaps.filter(isLook).map(({ where }) => where);

/** Where the run asked for something or listed a directory and finds less here: nothing that it says needs to show that. */
export const lesserLookups = ({ gaps }: Pick<Manifest, 'gaps'>, here: Here): Cause[] => {
  const looks = gaps.filter(isLook);
  if (looks.length === 0) return [];
  const { files } = openRoot(here.root);
  const known = byDirectory([...here.held, ...here.bound]);
  const made = new Set(here.made);
  const namesBelow = (path: RawPath): readonly RawPath[] => {
    try {
      return files.stat(path)?.type === 'directory'
        ? files.list(path).map((name) => joinRaw(path, name))
        : [];
    } catch (error) {
      // The run may have closed it.
      if (!(error instanceof HostError)) throw error;
      return [];
    }
  };
  const namesIn = (path: RawPath): ReadonlySet<RawPath> => {
    const there = namesBelow(path).filter((one) => !made.has(rawToText(one)));
    const names = new Set([...(known.get(path) ?? []), ...there]);
    names.delete(joinRaw(path, cache));
    return names;
  };
  const lackOf = ({ where, detail, listed }: Gap): string | undefined => {
    const path = textToRaw(where);
    if (here.bound.some((one) => isWithin(path, one))) return undefined;
    if (!listed) return namesIn(parentOf(path)).has(path) ? undefined : (detail ?? 'the run asked for it');
    const found = namesIn(path).size;
    return found < listed.there
      ? `the run listed it: ${formatAmount(listed.there, 'names')} recorded, ${formatCount(found)} replayed`
      : undefined;
  };
  return looks
    .flatMap((gap): Cause[] => {
      const detail = lackOf(gap);
      return detail === undefined
        ? []
        : [{ kind: 'lookup', what: toWord(gap.where), detail: toWord(detail) }];
    })
    .slice(0, limit);
};
