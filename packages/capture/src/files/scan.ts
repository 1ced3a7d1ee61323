import { type FileSource, type FileStat, type Host, inPieces, rootSource, scanTree } from '@holotype/host';
import type { Gap, RawPath, ScopeRule } from '@holotype/model';
import { type Before, beforeSource } from './before.ts';
import { createDecider, type Held } from './decide.ts';
import type { PathAccounting } from './path-accounting.ts';
import type { RuleBook } from './rule-book.ts';
import type { Seen } from './visits.ts';
import type { WalkAhead } from './walk-ahead.ts';

/** What is looked at. */
export interface Scanned {
  readonly host: Host;
  /** Where the host's root lies on this machine. */
  readonly root: RawPath;
  readonly plan: readonly ScopeRule[];
  /** What is shown as it was before. */
  readonly before?: Before | undefined;
}
export interface ScanRequest extends Scanned {
  readonly ahead: WalkAhead;
}
/** One look at the paths of a root. */
export interface Scan {
  readonly book: RuleBook;
  readonly accounting: PathAccounting;
  readonly gaps: Gap[];
  /** Paths seen so far, the root included: in the end, of a machine, what `find -xdev` prints. */
  readonly seen: () => number;
  /** What is held, in Tree order, in pieces; what is not has been entered in the accounting. No content is read. */
  readonly held: () => AsyncIterable<readonly Held[]> | Iterable<readonly Held[]>;
}

/** The files that a scan looks at. */
export const sourceOf = ({ host, root, before }: Pick<Scanned, 'host' | 'root' | 'before'>): FileSource =>
  beforeSource(rootSource(host.kind === 'live' ? '/' : root), before ?? new Map());

/** Decides about every path of a root, once. */
export const startScan = (request: ScanRequest): Scan => {
  const decider = createDecider(request.plan);
  const { book, accounting, gaps, seen, look, countBelow, deny, isEntered } = decider;
  let rootDevice: string | undefined;
  /** What is mounted at `from`, which was looked at already. */
  const lookInside = function* (from: RawPath): Generator<Held, void> {
    const enters = (_: RawPath, { dev }: FileStat) => isEntered(dev);
    for (const { path, stat } of scanTree(sourceOf(request), { from, enters, denied: deny })) {
      const held = path === from ? undefined : look(path, stat);
      if (held) yield held;
    }
  };
  const lookAt = function* (visits: readonly Seen[]): Generator<Held, void> {
    for (const visit of visits) {
      const { path } = visit;
      if ('below' in visit) {
        countBelow(path, visit.below);
        continue;
      }
      const { stat } = visit;
      if (!stat) {
        deny(path);
        continue;
      }
      const held = look(path, stat);
      if (held) yield held;
      rootDevice ??= stat.dev;
      if (stat.type === 'directory' && stat.dev !== rootDevice && isEntered(stat.dev))
        yield* lookInside(path);
    }
  };

  return {
    book,
    accounting,
    gaps,
    seen,
    held: async function* () {
      for await (const visits of request.ahead.visits(request.plan)) yield* inPieces(lookAt(visits));
      decider.end();
    },
  };
};
