import { type Entry, parentOf, type RawPath } from '@holotype/model';
import type { SourceJob } from './jobs.ts';

/** Paths of a Tree: what is wanted, the first path of each hardlink group in it, and the directories that lead there. */
export const partOf = (tree: readonly Entry[], wanted: (path: RawPath) => boolean): ReadonlySet<RawPath> => {
  const held = new Set<RawPath>(['/']);
  const hold = (path: RawPath) => {
    for (let at = path; !held.has(at); at = parentOf(at)) held.add(at);
  };
  for (const entry of tree) {
    if (!wanted(entry.path)) continue;
    hold(entry.path);
    if (entry.type !== 'directory' && entry.hardlink !== undefined) hold(entry.hardlink);
  }
  return held;
};

/** Jobs that give something to the part, with the files in it alone. A pack is read whole all the same. */
export function* jobsFor(jobs: Iterable<SourceJob>, part: ReadonlySet<RawPath>): Generator<SourceJob, void> {
  for (const job of jobs) {
    const files = job.files.filter(({ entry }) => part.has(entry.path));
    if (files.length > 0) yield { ...job, files };
  }
}
