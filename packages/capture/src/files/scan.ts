import { type FileSource, type FileStat, type FileType, type Host, rootSource, walk } from '@holotype/host';
import { baseOf, type Gap, parentOf, type RawPath, rawToText, type ScopeRule } from '@holotype/model';
import { type Before, beforeSource } from './before.ts';
import { Ledger } from './ledger.ts';
import { neverReason } from './never.ts';
import { RuleBook } from './rule-book.ts';
import type { Seen } from './visits.ts';
import type { WalkAhead } from './walk-ahead.ts';

export interface ScanRequest {
  readonly host: Host;
  /** Where the host's root lies on this machine. */
  readonly root: RawPath;
  readonly plan: readonly ScopeRule[];
  /** What is shown as it was before. */
  readonly before?: Before | undefined;
  readonly ahead: WalkAhead;
}
/** A path that the Tree will hold. */
export interface Held {
  readonly path: RawPath;
  readonly stat: FileStat & { readonly type: Exclude<FileType, 'socket'> };
}
/** One look at every path of a root. */
export interface Scan {
  readonly book: RuleBook;
  readonly ledger: Ledger;
  readonly gaps: Gap[];
  /** Paths seen so far, the root included: in the end what `find -xdev` prints. */
  readonly seen: () => number;
  /** What is held, in Tree order, in pieces; what is not has been entered in the ledger. No content is read. */
  readonly held: () => AsyncGenerator<readonly Held[], void>;
}

const pieceHeld = 4096;

/** The files that a scan looks at. */
export const sourceOf = ({ host, root, before }: Pick<ScanRequest, 'host' | 'root' | 'before'>): FileSource =>
  beforeSource(rootSource(host.kind === 'live' ? '/' : root), before ?? new Map());

/**
 * Decides about every path of a root, once. Other file systems are entered only where a rule of the plan holds them by name.
 */
export const startScan = (request: ScanRequest): Scan => {
  const { plan, before } = request;
  const book = new RuleBook(plan);
  const ledger = new Ledger();
  const gaps: Gap[] = [];
  /** The root's file system, and those of mount points that a rule holds by name. */
  const entered = new Set<string>();
  let rootDevice: string | undefined;
  let seen = 0;
  /** Directories that are left out and that this user may not enter: counted, not named. */
  let unseen = 0;

  /** A rule that only the look at the path itself can give. */
  const judge = (path: RawPath, stat: FileStat, named: boolean) => {
    const isDirectory = stat.type === 'directory';
    const never = neverReason(path, isDirectory, baseOf(path));
    if (never !== undefined) return book.add(path, false, never);
    if (named) return undefined;
    if (stat.type === 'socket') return book.add(path, false, 'socket');
    return isDirectory && !entered.has(stat.dev) ? book.add(path, false, 'other file system') : undefined;
  };
  /** The rule that decides about a path. */
  const decide = (path: RawPath, stat: FileStat) => {
    const named = book.find(path);
    // A held path may lie deep in another file system: the directories that lead there are entered too.
    const leads = stat.type === 'directory' && book.leads(path);
    if (entered.size === 0 || leads || named?.held) entered.add(stat.dev);
    const rule = named ?? book.ruleWithin(path === '/' ? undefined : parentOf(path));
    return rule.held ? (judge(path, stat, named !== undefined) ?? rule) : rule;
  };
  const isHeld = (stat: FileStat): stat is Held['stat'] => stat.type !== 'socket';
  const deny = (path: RawPath) => {
    if (!book.ruleFor(path).held && !book.leads(path)) {
      unseen++;
      return;
    }
    const where = rawToText(path).slice(0, 1024);
    gaps.push({ section: 'files', where, why: 'denied', detail: 'not allowed to look inside' });
    if (!book.find(path)) book.add(path, false, 'denied');
  };
  const look = (path: RawPath, stat: FileStat): Held | undefined => {
    seen++;
    const rule = decide(path, stat);
    if ((rule.held || (stat.type === 'directory' && book.stays(path))) && isHeld(stat)) return { path, stat };
    const size = stat.type === 'file' ? stat.size : undefined;
    ledger.add('left-out', book.leaveOut(path, size, rule).reason, size);
    return undefined;
  };
  /** What is mounted at `from`, which was looked at already. */
  const lookInside = function* (from: RawPath): Generator<Held, void> {
    for (const item of walk(sourceOf(request), from)) {
      if ('denied' in item) {
        deny(item.path);
        continue;
      }
      const { path, stat } = item;
      const held = path === from ? undefined : look(path, stat);
      if (stat.type === 'directory') item.enter = entered.has(stat.dev);
      if (held) yield held;
    }
  };
  const lookAt = function* (visits: readonly Seen[]): Generator<Held, void> {
    for (const { path, stat: found } of visits) {
      const stat = found && (before?.get(path)?.stat ?? found);
      if (!stat) {
        deny(path);
        continue;
      }
      const held = look(path, stat);
      if (held) yield held;
      rootDevice ??= stat.dev;
      if (stat.type === 'directory' && stat.dev !== rootDevice && entered.has(stat.dev))
        yield* lookInside(path);
    }
  };

  return {
    book,
    ledger,
    gaps,
    seen: () => seen,
    held: async function* () {
      let piece: Held[] = [];
      for await (const visits of request.ahead.visits()) {
        for (const held of lookAt(visits)) {
          if (piece.push(held) < pieceHeld) continue;
          yield piece;
          piece = [];
        }
        yield piece;
        piece = [];
      }
      const detail = `directories that are left out, and that could not be counted: ${String(unseen)}`;
      if (unseen > 0) gaps.push({ section: 'files', where: '/', why: 'denied', detail });
    },
  };
};
