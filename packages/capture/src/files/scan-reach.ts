import { type FileSource, type FileStat, HostError, inPieces, scanTree, storageOf } from '@holotype/host';
import { isWithin, joinRaw, type RawPath, rawToText } from '@holotype/model';
import { localOf } from './before.ts';
import { createDecider, type Held } from './decide.ts';
import type { RuleBook } from './rule-book.ts';
import { type Scan, type Scanned, sourceOf } from './scan.ts';

/** What is counted beside what a run reached. */
export interface Account {
  /** Paths on file systems that are counted though other machines answer for them. */
  readonly named: readonly RawPath[];
  /** Never looked into. */
  readonly without: readonly RawPath[];
}
export interface ReachScanRequest extends Scanned {
  /** Undefined: nothing is looked at but what the plan can hold. */
  readonly account: Account | undefined;
}

/** A source in which a directory that `isListed` denies shows only what is held or leads to something held. */
const sourceOfReach = (
  source: FileSource,
  book: RuleBook,
  isListed: (path: RawPath) => boolean,
): FileSource => {
  const lookAt = (path: RawPath) => {
    try {
      return source.lstat(path);
    } catch (error) {
      if (error instanceof HostError) return error;
      throw error;
    }
  };
  const named = (directory: RawPath) =>
    book.leadsTo(directory).flatMap((name) => {
      const stat = lookAt(joinRaw(directory, name));
      return stat ? [{ name, stat }] : [];
    });
  return {
    ...source,
    scan: (path) => (isListed(path) ? source.scan?.(path) : named(path)),
  };
};

/**
 * Looks at what the plan of a run can hold: directories that are held, whole, and of those that lead to something held no more than that.
 * The rest of each file system is one line of the account.
 */
export const startReachScan = (request: ReachScanRequest): Scan => {
  const { root, account } = request;
  const decider = createDecider(request.plan);
  const { book, accounting, gaps, seen, look, deny } = decider;
  const source = sourceOf(request);
  const named = new Set(account?.named.map((path) => storageOf(localOf(root, undefined, path)).device));
  /** By device: whether all of it is counted. */
  const mounts = new Map<string, boolean>();
  const meet = (path: RawPath, device: string): boolean => {
    const known = mounts.get(device);
    if (known !== undefined) return known;
    const { type, isRemote, usedInodes, usedBytes } = storageOf(localOf(root, undefined, path));
    const counts = account !== undefined && (!isRemote || named.has(device));
    mounts.set(device, counts);
    if (!counts)
      accounting.passOver({
        path: rawToText(path).slice(0, 1000),
        type,
        bytes: usedBytes,
        ...(usedInodes !== undefined && { paths: usedInodes }),
      });
    return counts;
  };
  /** A walk asks for what lies in a directory as soon as it may enter. */
  let counted: RawPath | undefined;
  const isListed = (path: RawPath) => path === counted || book.ruleFor(path).held;
  const mayEnter = (path: RawPath, { dev }: FileStat): boolean => {
    const counts =
      (decider.isEntered(dev) || named.has(dev)) &&
      meet(path, dev) &&
      !account?.without.some((one) => isWithin(path, one));
    counted = counts ? path : undefined;
    if (book.ruleFor(path).held) return decider.isEntered(dev);
    if (!counts) book.passOver(path);
    return counts || (book.leads(path) && decider.isEntered(dev));
  };
  const lookAround = function* (): Generator<Held, void> {
    const seeing = sourceOfReach(source, book, isListed);
    for (const { path, stat } of scanTree(seeing, { enters: mayEnter, denied: deny })) {
      const held = look(path, stat);
      if (held) yield held;
    }
  };
  return {
    book,
    accounting,
    gaps,
    seen,
    held: function* () {
      yield* inPieces(lookAround());
      decider.end();
    },
  };
};
