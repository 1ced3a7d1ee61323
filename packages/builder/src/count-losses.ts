import { type Entry, rawToText, type RecipeLoss } from '@holotype/model';

/** One way in which paths lose something. */
export interface LossKind {
  readonly code: string;
  readonly what: string;
  readonly lost: (entry: Entry, singleId: boolean) => boolean;
}

/** The kinds that the Tree has any of, with their number and three examples. */
export const countLosses = (
  kinds: readonly LossKind[],
  tree: readonly Entry[],
  singleId: boolean,
): RecipeLoss[] =>
  kinds.flatMap(({ code, what, lost }) => {
    const found = tree.filter((entry) => lost(entry, singleId));
    const examples = found.slice(0, 3).map(({ path }) => rawToText(path));
    return found.length === 0 ? [] : [{ step: 'delta', code, what, count: found.length, examples }];
  });
