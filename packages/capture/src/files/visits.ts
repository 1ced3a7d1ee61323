import {
  type Counts,
  packStats,
  type StatColumns,
  type Unread,
  unpackStats,
  type Visit,
} from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** Of a directory that is left out with all it holds: some of what lies below. */
export interface Sum {
  readonly path: RawPath;
  readonly below: Counts;
}
/** What a walk that ran ahead saw at one path; no stat: it may not be looked at, or not into. */
export type Seen = { readonly path: RawPath; readonly stat: Visit['stat'] | undefined } | Sum;
/** Some of them for another thread. */
export interface PackedVisits {
  /** No path holds the NUL between them. */
  readonly paths: string;
  readonly stats: StatColumns;
  /** Positions of those without a stat. */
  readonly denied: ReadonlySet<number>;
  /** By position. */
  readonly sums: ReadonlyMap<number, Counts>;
}

export const packVisits = (visits: readonly (Visit | Unread | Sum)[]): PackedVisits => ({
  paths: visits.map(({ path }) => path).join('\0'),
  stats: packStats(visits.map((visit) => ('stat' in visit ? visit.stat : undefined))),
  denied: new Set(visits.flatMap((visit, at) => ('denied' in visit ? [at] : []))),
  sums: new Map(visits.flatMap((visit, at) => ('below' in visit ? [[at, visit.below]] : []))),
});

export const unpackVisits = ({ paths, stats, denied, sums }: PackedVisits): Seen[] => {
  const statAt = unpackStats(stats);
  return paths.split('\0').map((path, at) => {
    const below = sums.get(at);
    return below ? { path, below } : { path, stat: denied.has(at) ? undefined : statAt(at) };
  });
};
