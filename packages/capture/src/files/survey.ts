import {
  type Draft,
  type FileDraft,
  type Host,
  type Names,
  readAccountNames,
  rootSource,
  toDraft,
  type Visit,
  walk,
} from '@holotype/host';
import { type Gap, type RawPath, rawToText, type ScopeRule } from '@holotype/model';
import { Ledger } from './ledger.ts';
import { neverReason } from './never.ts';
import type { Owner } from './owners.ts';
import { RuleBook } from './rule-book.ts';

/** A file whose content is still to be read. */
export interface Unhashed {
  readonly draft: FileDraft;
  /** Position in the survey's drafts. */
  readonly index: number;
  readonly owner: Owner | undefined;
}
export interface SurveyRequest {
  readonly host: Host;
  /** Where the host's root lies on this machine. */
  readonly root: RawPath;
  readonly plan: readonly ScopeRule[];
  readonly owners: ReadonlyMap<RawPath, Owner>;
  readonly onProgress?: (paths: number) => void;
  readonly signal?: AbortSignal | undefined;
}
export interface Survey {
  readonly drafts: (Draft | undefined)[];
  /** First members of hardlink groups and single files, in Tree order. */
  readonly unhashed: readonly Unhashed[];
  /** Later members: position of the draft, position of the group's first member. */
  readonly links: readonly {
    readonly index: number;
    readonly head: number;
    readonly owner: Owner | undefined;
  }[];
  readonly book: RuleBook;
  readonly ledger: Ledger;
  readonly gaps: Gap[];
  readonly names: Names;
  /** Paths seen, the root included: what `find -xdev` prints. */
  readonly seen: number;
}

const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
const turn = 16_384;

/**
 * Looks at every path of the root once and decides about it; no content is read. Other file systems are entered only where a rule of the
 * plan holds them by name.
 */
export const survey = async (request: SurveyRequest): Promise<Survey> => {
  const { host, root, owners } = request;
  const source = rootSource(root);
  const book = new RuleBook(request.plan);
  const ledger = new Ledger();
  const names = readAccountNames(host);
  const gaps: Gap[] = [];
  const drafts: (Draft | undefined)[] = [];
  const unhashed: Unhashed[] = [];
  const links: { index: number; head: number; owner: Owner | undefined }[] = [];
  const heads = new Map<string, number>();
  const prefix = root === '/' ? '' : root;
  /** The root's file system, and those of mount points that a rule holds by name. */
  const entered = new Set<string>();
  let seen = 0;

  const leaveOut = (path: RawPath, stat: Visit['stat']) => {
    const size = stat.type === 'file' ? stat.size : undefined;
    ledger.add('left-out', book.leaveOut(path, size).reason, size);
  };
  /** Rules that only the look at the path itself can give. */
  const judge = (visit: Visit): void => {
    const { path, stat } = visit;
    const never = neverReason(path, stat.type === 'directory');
    if (never !== undefined) book.add(path, false, never);
    else if (book.has(path)) return;
    else if (stat.type === 'socket') book.add(path, false, 'socket');
    else if (stat.type === 'directory' && !entered.has(stat.dev)) book.add(path, false, 'other file system');
  };
  const visitOne = (visit: Visit): void => {
    const { path, stat } = visit;
    if (entered.size === 0 || (book.has(path) && book.ruleFor(path).held)) entered.add(stat.dev);
    if (book.ruleFor(path).held) judge(visit);
    const held = book.ruleFor(path).held;
    const isDirectory = stat.type === 'directory';
    if (isDirectory) visit.enter = entered.has(stat.dev);
    if (!held && !(isDirectory && (book.has(path) || book.leads(path)))) {
      leaveOut(path, stat);
      return;
    }
    const draft = toDraft(path, stat, names, prefix + path, () => source.readlink(path));
    if (!draft) return;
    const owner = owners.get(path);
    const index = drafts.push(draft) - 1;
    if (draft.type !== 'file') {
      ledger.add(owner ? 'packaged' : 'unmanaged', 'directories, links and nodes', undefined);
      return;
    }
    const group = stat.nlink > 1 ? `${stat.dev} ${String(stat.ino)}` : undefined;
    const head = group === undefined ? undefined : heads.get(group);
    if (head !== undefined) {
      links.push({ index, head, owner });
      return;
    }
    if (group !== undefined) heads.set(group, index);
    unhashed.push({ draft, index, owner });
  };

  for (const item of walk(source)) {
    if ('denied' in item) {
      gaps.push({
        section: 'files',
        where: rawToText(item.path).slice(0, 1024),
        why: 'denied',
        detail: 'not allowed to look inside',
      });
      if (!book.has(item.path)) book.add(item.path, false, 'denied');
      continue;
    }
    seen++;
    visitOne(item);
    if (seen % turn === 0) {
      request.signal?.throwIfAborted();
      request.onProgress?.(seen);
      await pause();
    }
  }
  return { drafts, unhashed, links, book, ledger, gaps, names, seen };
};
