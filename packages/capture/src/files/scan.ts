import {
  type FileSource,
  type FileStat,
  type FileType,
  type Host,
  rootSource,
  type Visit,
  walk,
} from '@holotype/host';
import { type Gap, type RawPath, rawToText, type ScopeRule } from '@holotype/model';
import { type Before, beforeSource } from './before.ts';
import { Ledger } from './ledger.ts';
import { neverReason } from './never.ts';
import { RuleBook } from './rule-book.ts';

export interface ScanRequest {
  readonly host: Host;
  /** Where the host's root lies on this machine. */
  readonly root: RawPath;
  readonly plan: readonly ScopeRule[];
  /** What is shown as it was before. */
  readonly before?: Before | undefined;
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
  /**
   * What is held, in Tree order; what is not has been entered in the ledger. No content is read. Undefined comes now and then, so that
   * other work has its turn where little is held.
   */
  readonly held: () => Generator<Held | undefined, void>;
}

const turn = 16_384;

/** The files that a scan looks at. */
export const sourceOf = ({ host, root, before }: Omit<ScanRequest, 'plan'>): FileSource =>
  beforeSource(rootSource(host.kind === 'live' ? '/' : root), before ?? new Map());

/**
 * Decides about every path of a root, once. Other file systems are entered only where a rule of the plan holds them by name.
 */
export const startScan = (request: ScanRequest): Scan => {
  const { plan } = request;
  const book = new RuleBook(plan);
  const ledger = new Ledger();
  const gaps: Gap[] = [];
  /** The root's file system, and those of mount points that a rule holds by name. */
  const entered = new Set<string>();
  let seen = 0;
  /** Directories that are left out and that this user may not enter: counted, not named. */
  let unseen = 0;

  /** A rule that only the look at the path itself can give. */
  const judge = ({ path, name, stat }: Visit, named: boolean) => {
    const isDirectory = stat.type === 'directory';
    const never = neverReason(path, isDirectory, name);
    if (never !== undefined) return book.add(path, false, never);
    if (named) return undefined;
    if (stat.type === 'socket') return book.add(path, false, 'socket');
    return isDirectory && !entered.has(stat.dev) ? book.add(path, false, 'other file system') : undefined;
  };
  /** The rule that decides about a path. */
  const decide = (visit: Visit) => {
    const { path, parent, stat } = visit;
    const named = book.find(path);
    // A held path may lie deep in another file system: the directories that lead there are entered too.
    const leads = stat.type === 'directory' && book.leads(path);
    if (entered.size === 0 || leads || named?.held) entered.add(stat.dev);
    const rule = named ?? book.ruleWithin(path === '/' ? undefined : parent);
    return rule.held ? (judge(visit, named !== undefined) ?? rule) : rule;
  };
  const isHeld = (stat: FileStat): stat is Held['stat'] => stat.type !== 'socket';

  const deny = (path: RawPath) => {
    const where = rawToText(path).slice(0, 1024);
    gaps.push({ section: 'files', where, why: 'denied', detail: 'not allowed to look inside' });
    if (!book.find(path)) book.add(path, false, 'denied');
  };
  return {
    book,
    ledger,
    gaps,
    seen: () => seen,
    held: function* () {
      for (const item of walk(sourceOf(request))) {
        if ('denied' in item) {
          if (book.ruleFor(item.path).held || book.leads(item.path)) deny(item.path);
          else unseen++;
          continue;
        }
        if (++seen % turn === 0) yield undefined;
        const { path, stat } = item;
        const rule = decide(item);
        const isDirectory = stat.type === 'directory';
        if (isDirectory) item.enter = entered.has(stat.dev);
        if ((rule.held || (isDirectory && book.stays(path))) && isHeld(stat)) yield { path, stat };
        else {
          const size = stat.type === 'file' ? stat.size : undefined;
          ledger.add('left-out', book.leaveOut(path, size, rule).reason, size);
        }
      }
      const detail = `directories that are left out, and that could not be counted: ${String(unseen)}`;
      if (unseen > 0) gaps.push({ section: 'files', where: '/', why: 'denied', detail });
    },
  };
};
