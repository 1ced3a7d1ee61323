import { lookedFor } from '@holotype/ecosystems';
import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { SortedTouched } from './sort-touched.ts';

/** With what programs look for beside the files that they open, as far as it is there. */
export const addLookedFor = (files: HostFiles, sorted: SortedTouched): SortedTouched => {
  const all = new Map(sorted.files);
  const wanted = new Set<RawPath>([...sorted.files.keys()].flatMap(lookedFor));
  for (const path of wanted) {
    const stat = all.has(path) || sorted.credentials.has(path) ? undefined : files.lstat(path);
    if (stat && stat.type !== 'directory') all.set(path, stat.size);
  }
  return { ...sorted, files: all };
};
