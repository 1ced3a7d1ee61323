import { typeOf } from '@holotype/host';
import { compareRaw, type Digest, type RawPath, rawToUtf8 } from '@holotype/model';
import { uses } from '../records/record.ts';
import type { FirstUse, Made, Snapshot, TracedFile } from '../traced-file.ts';
import type { Draft, Look } from './draft.ts';
import { hasContent, mtimeOf, sameContent, untouched, wroteBetween } from './raw-stat.ts';

/** Digests by what was hashed; undefined where it could not be read. */
export interface Digests {
  /** Of the file as `after` describes it. */
  readonly after: (draft: Draft) => Digest | undefined;
  readonly preimage: (number: number) => Digest | undefined;
}

const changes = uses.written | uses.gone;

const has = (draft: Draft, use: number): boolean => (draft.uses & use) !== 0;

const toSnapshot = (look: Look, digest: Digest | undefined): Snapshot => ({
  type: typeOf(look.stat.mode),
  mode: look.stat.mode & 0o7777,
  uid: look.stat.uid,
  gid: look.stat.gid,
  size: look.stat.size,
  mtime: mtimeOf(look.stat.mtime),
  ...(digest === undefined ? {} : { digest }),
  ...(look.target === '' ? {} : { target: look.target }),
});

interface Before {
  readonly digest: Digest | undefined;
  readonly steady: boolean;
}

/** Somebody else appended to it, as to a log: most likely what was there first is still its beginning. */
const hasGrown = (before: Look, after: Look | undefined): boolean =>
  after !== undefined &&
  before.stat.dev === after.stat.dev &&
  before.stat.ino === after.stat.ino &&
  before.stat.size < after.stat.size;

/** What is known of the content at the first use, and whether somebody else had a hand in it. */
const judgeBefore = (draft: Draft, before: Look, digests: Digests): Before => {
  const { preimage, after } = draft;
  const end = digests.after(draft);
  if (!hasContent(draft.path, before.stat)) return { digest: undefined, steady: true };
  if (preimage) {
    const digest = digests.preimage(preimage.number);
    const same = has(draft, uses.set)
      ? sameContent(before.stat, preimage.stat)
      : untouched(before.stat, preimage.stat);
    // Read only, and copied since its time stamps were too fresh to trust.
    if (!has(draft, changes)) return { digest, steady: same && digest !== undefined && digest === end };
    return { digest, steady: same };
  }
  if (untouched(before.stat, after?.stat)) return { digest: end, steady: true };
  if (has(draft, changes)) return { digest: undefined, steady: true };
  const onlySet = has(draft, uses.set) && after !== undefined && sameContent(before.stat, after.stat);
  return onlySet ? { digest: end, steady: true } : { digest: undefined, steady: false };
};

const madeOf = (draft: Draft): Made | undefined => {
  const { before, after } = draft;
  if (!after || !has(draft, changes)) return undefined;
  const found = wroteBetween(before?.stat, after.stat);
  // Modes, owners and times that were set move the time of the last change too.
  return found === 'stamped' && has(draft, uses.set) ? undefined : found;
};

const firstUse = (draft: Draft): FirstUse => (draft.first === 'nothing' ? 'read' : draft.first);

const toFile = (draft: Draft, digests: Digests, pathOf: (number: number) => string): TracedFile => {
  const { before, after, preimage } = draft;
  const end = digests.after(draft);
  const judged = before ? judgeBefore(draft, before, digests) : { digest: undefined, steady: true };
  const kept = preimage && judged.digest !== undefined && judged.digest !== end;
  return {
    path: draft.path,
    links: [...draft.links].sort(compareRaw),
    first: firstUse(draft),
    read: has(draft, uses.read),
    written: has(draft, changes | uses.set),
    made: madeOf(draft),
    executed: has(draft, uses.executed),
    looked: has(draft, uses.looked),
    listed: has(draft, uses.listed),
    before: before && toSnapshot(before, judged.digest),
    after: after && toSnapshot(after, end),
    ...(kept ? { preimage: pathOf(preimage.number) } : {}),
    steady: judged.steady,
    ...(!judged.steady && before && hasGrown(before, after) && { grew: true as const }),
  };
};

/** A file that the run wrote through another hard link is as unlike `before` as if it had been written by this name. */
const shareLinks = (drafts: readonly Draft[]): readonly Draft[] => {
  const copied = new Map<string, Draft>();
  const keyOf = ({ stat }: Look) => `${stat.dev} ${String(stat.ino)}`;
  for (const draft of drafts)
    if (draft.before && draft.preimage && draft.before.stat.nlink > 1) copied.set(keyOf(draft.before), draft);
  return drafts.map((draft) => {
    if (draft.preimage || !draft.before || draft.before.stat.nlink < 2) return draft;
    const other = copied.get(keyOf(draft.before));
    return other && untouched(draft.before.stat, other.preimage?.stat)
      ? { ...draft, preimage: other.preimage, uses: draft.uses | (other.uses & changes) }
      : draft;
  });
};

export interface Merged {
  readonly files: readonly TracedFile[];
  readonly missing: readonly RawPath[];
}

/** `preimages`: the raw path of the directory of copies. Sorted by path. */
export const mergeFiles = (drafts: readonly Draft[], digests: Digests, preimages: RawPath): Merged => {
  const sorted = [...shareLinks(drafts)].sort((a, b) => compareRaw(a.path, b.path));
  const pathOf = (number: number) => rawToUtf8(`${preimages}/${String(number)}`);
  return {
    files: sorted
      .filter(({ uses: all }) => (all & ~uses.missed) !== 0)
      .map((draft) => toFile(draft, digests, pathOf)),
    missing: sorted.filter(({ uses: all, before }) => all === uses.missed && !before).map(({ path }) => path),
  };
};
