import type { Counts, FileStat, FileType } from '@holotype/host';
import { baseOf, because, type Gap, type RawPath, rawToText, type ScopeRule, toWord } from '@holotype/model';
import { PathAccounting } from './path-accounting.ts';
import { neverCode } from './never.ts';
import { RuleBook } from './rule-book.ts';

/** A path that the Tree will hold. */
export interface Held {
  readonly path: RawPath;
  readonly stat: FileStat & { readonly type: Exclude<FileType, 'socket'> };
}
/** Decides about paths that come in Tree order, each once. */
export interface Decider {
  readonly book: RuleBook;
  readonly accounting: PathAccounting;
  readonly gaps: Gap[];
  /** Paths seen so far, the root included. */
  readonly seen: () => number;
  /** A path that is there; undefined: it is not held, and has been entered in the accounting. */
  readonly look: (path: RawPath, stat: FileStat) => Held | undefined;
  /** What lies below a directory that was looked at, and that its rule leaves out with all it holds. */
  readonly countBelow: (path: RawPath, counts: Counts) => void;
  /** A path that this user may not look at, or not into. */
  readonly deny: (path: RawPath) => void;
  /** False for what is mounted where no rule holds anything by name. */
  readonly isEntered: (device: string) => boolean;
  /** To be called after the last path. */
  readonly end: () => void;
}

/** Other file systems than the root's are entered only where a rule of the plan holds them by name. */
export const createDecider = (plan: readonly ScopeRule[]): Decider => {
  const book = new RuleBook(plan);
  const accounting = new PathAccounting();
  const gaps: Gap[] = [];
  /** The root's file system, and those of mount points that a rule holds by name. */
  const entered = new Set<string>();
  let seen = 0;
  for (const { reason, paths, files = 0, bytes = 0 } of plan) {
    if (paths === undefined) continue;
    seen += paths;
    accounting.addAll('left-out', reason, { paths, files, bytes });
  }
  /** Directories that are left out and that this user may not enter: counted, not named. */
  let unseen = 0;

  /** A rule that only the look at the path itself can give. */
  const judge = (path: RawPath, stat: FileStat, named: boolean) => {
    const isDirectory = stat.type === 'directory';
    const never = neverCode(path, isDirectory, baseOf(path));
    if (never !== undefined) return book.add(path, false, because(never));
    if (named) return undefined;
    if (stat.type === 'socket') return book.add(path, false, because('socket'));
    return isDirectory && !entered.has(stat.dev)
      ? book.add(path, false, because('other-file-system'))
      : undefined;
  };
  /** The rule that decides about a path. */
  const decide = (path: RawPath, stat: FileStat) => {
    const named = book.find(path);
    // A held path may lie deep in another file system: the directories that lead there are entered too.
    const leads = stat.type === 'directory' && book.leads(path);
    if (entered.size === 0 || leads || named?.held) entered.add(stat.dev);
    const rule = named ?? book.ruleFor(path);
    return rule.held ? (judge(path, stat, named !== undefined) ?? rule) : rule;
  };
  const isHeld = (stat: FileStat): stat is Held['stat'] => stat.type !== 'socket';
  return {
    book,
    accounting,
    gaps,
    seen: () => seen,
    look: (path, stat) => {
      const rule = decide(path, stat);
      if (rule.isCounted && rule !== book.find(path)) return undefined;
      seen++;
      if ((rule.held || (stat.type === 'directory' && book.stays(path))) && isHeld(stat))
        return { path, stat };
      const size = stat.type === 'file' ? stat.size : undefined;
      accounting.add('left-out', book.leaveOut(path, size, rule).reason, size);
      return undefined;
    },
    countBelow: (path, counts) => {
      const rule = book.ruleFor(path);
      if (rule.isCounted) return;
      seen += counts.paths;
      book.leaveOutAll(counts, rule);
      accounting.addAll('left-out', rule.reason, counts);
    },
    deny: (path) => {
      if (!book.ruleFor(path).held && !book.leads(path)) {
        unseen++;
        return;
      }
      const where = toWord(rawToText(path));
      gaps.push({ section: 'files', where, why: 'denied', detail: 'not allowed to look inside' });
      if (!book.find(path)) book.add(path, false, because('denied'));
    },
    isEntered: (device) => entered.has(device),
    end: () => {
      const detail = `directories that are left out, and that could not be counted: ${String(unseen)}`;
      if (unseen > 0) gaps.push({ section: 'files', where: '/', why: 'denied', detail });
    },
  };
};
