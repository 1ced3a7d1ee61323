import type { RawPath } from '@holotype/model';
import { type FirstSeen, type RawStat, type TraceRecord, uses } from '../records/record.ts';

/** What the records say of one path. */
export interface Draft {
  readonly path: RawPath;
  readonly first: FirstSeen;
  readonly uses: number;
  /** At the first use; undefined: it did not exist. */
  readonly before: Look | undefined;
  /** At the end; undefined: it was gone, or the run is not over. */
  readonly after: Look | undefined;
  readonly links: ReadonlySet<RawPath>;
  readonly preimage: { readonly number: number; readonly stat: RawStat } | undefined;
}
export interface Look {
  readonly stat: RawStat;
  /** Of a symlink. */
  readonly target: RawPath;
}

/** Nobody opened it: what it holds does not matter. */
export const isOnlyLooked = (draft: Draft): boolean => (draft.uses & ~(uses.missed | uses.looked)) === 0;

const look = (stat: RawStat | undefined, target: RawPath): Look | undefined => stat && { stat, target };

/** A mode or a time that was set says nothing of the content, and neither does a look: what comes next does. */
const firstOf = (record: Pick<Draft, 'first' | 'uses'>): FirstSeen =>
  (record.uses & ~(uses.set | uses.looked)) === 0 ? 'nothing' : record.first;

/** The draft after one more record about its path. */
export const advance = (draft: Draft, record: TraceRecord): Draft => {
  switch (record.kind) {
    case 'use':
      return {
        ...draft,
        uses: draft.uses | record.uses,
        first: draft.first === 'nothing' ? firstOf(record) : draft.first,
      };
    case 'preimage':
      return { ...draft, preimage: draft.preimage ?? { number: record.number, stat: record.stat } };
    case 'link':
      return { ...draft, links: new Set([...draft.links, record.path]) };
    case 'outcome':
      return { ...draft, after: look(record.stat, record.target) };
    default:
      return draft;
  }
};

export const startDraft = (record: Extract<TraceRecord, { readonly kind: 'touch' }>): Draft => ({
  path: record.path,
  first: firstOf(record),
  uses: record.uses,
  before: look(record.stat, record.target),
  after: undefined,
  links: new Set(),
  preimage: undefined,
});
