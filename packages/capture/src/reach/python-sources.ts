import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { sourceOfBytecode } from './python-record.ts';
import type { SortedTouched } from './sort-touched.ts';

/** The module by which an interpreter knows its standard library. */
const landmarkOf = (path: RawPath): RawPath | undefined => {
  const library = /^.*\/(?:python|pypy)\d+\.\d+t?(?=\/)(?!\/(?:site|dist)-packages\/)/.exec(path)?.[0];
  return library === undefined ? undefined : `${library}/os.py`;
};

/**
 * With what Python only looks at: it takes bytecode where the source lies too, and a standard library for its own where `os.py` lies,
 * and opens neither.
 */
export const addSources = (files: HostFiles, sorted: SortedTouched): SortedTouched => {
  const all = new Map(sorted.files);
  const wanted = new Set<RawPath>();
  for (const path of sorted.files.keys()) {
    wanted.add(sourceOfBytecode(path));
    const landmark = landmarkOf(path);
    if (landmark !== undefined) wanted.add(landmark);
  }
  for (const path of wanted) {
    const stat = all.has(path) || sorted.credentials.has(path) ? undefined : files.lstat(path);
    if (stat && stat.type !== 'directory') all.set(path, stat.size);
  }
  return { ...sorted, files: all };
};
