import { packStats, type StatColumns, type Unread, unpackStats, type Visit } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** What a walk that ran ahead saw at one path; no stat: it may not be looked at, or not into. */
export interface Seen {
  readonly path: RawPath;
  readonly stat: Visit['stat'] | undefined;
}
/** Some of them for another thread. */
export interface PackedVisits {
  /** No path holds the NUL between them. */
  readonly paths: string;
  readonly stats: StatColumns;
  /** Positions of those without a stat. */
  readonly denied: ReadonlySet<number>;
}

export const packVisits = (visits: readonly (Visit | Unread)[]): PackedVisits => ({
  paths: visits.map(({ path }) => path).join('\0'),
  stats: packStats(visits.map((visit) => ('stat' in visit ? visit.stat : undefined))),
  denied: new Set(visits.flatMap((visit, at) => ('stat' in visit ? [] : [at]))),
});

export const unpackVisits = ({ paths, stats, denied }: PackedVisits): Seen[] => {
  const statAt = unpackStats(stats);
  return paths.split('\0').map((path, at) => ({ path, stat: denied.has(at) ? undefined : statAt(at) }));
};
