import { type Below, type FileSource, measureBelow, type Unread, type Visit, walk } from '@holotype/host';
import type { RawPath, ScopeRule } from '@holotype/model';
import { leftOutWhole } from './left-out.ts';
import type { Sum } from './visits.ts';

export type Met = Visit | Unread | Sum;

/** Paths. Whoever waits for what was seen is told of a sum before much more than that was counted. */
export const largestSum = 65_536;

/** What lies below a directory, in sums, each at the end of what it does not count. */
function* sumsOf(path: RawPath, parts: Iterable<Below>): Generator<Met, void> {
  let sum = { paths: 0, files: 0, bytes: 0 };
  for (const { paths, files, bytes, apart } of parts) {
    sum = { paths: sum.paths + paths, files: sum.files + files, bytes: sum.bytes + bytes };
    yield* apart;
    if (sum.paths < largestSum) continue;
    yield { path, below: sum };
    sum = { paths: 0, files: 0, bytes: 0 };
  }
  if (sum.paths > 0) yield { path, below: sum };
}

/**
 * Everything on the root's own file system, in Tree order; mount points too, but not what is mounted there. `heard` is asked for the plan: from then
 * on what lies in a directory that is left out with all it holds is counted, and not named.
 */
export function* lookAround(
  source: FileSource,
  heard: () => readonly ScopeRule[] | undefined,
): Generator<Met, void> {
  let isLeftOut: ((path: RawPath) => boolean) | undefined;
  let device: string | undefined;
  for (const visit of walk(source)) {
    yield visit;
    if (!('stat' in visit)) continue;
    const { path, stat } = visit;
    visit.enter &&= stat.dev === (device ??= stat.dev);
    if (!visit.enter) continue;
    const plan = isLeftOut ? undefined : heard();
    if (plan) isLeftOut = leftOutWhole(plan);
    if (!isLeftOut?.(path)) continue;
    visit.enter = false;
    yield* sumsOf(path, measureBelow(source, path, stat.dev));
  }
}
