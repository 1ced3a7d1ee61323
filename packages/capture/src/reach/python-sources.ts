import type { HostFiles } from '@holotype/host';
import { sourceOfBytecode } from './python-record.ts';
import type { SortedTouched } from './sort-touched.ts';

/** Python takes bytecode only where its source lies too, which it looks at without opening it. */
export const addSources = (files: HostFiles, sorted: SortedTouched): SortedTouched => {
  const all = new Map(sorted.files);
  for (const path of sorted.files.keys()) {
    const source = sourceOfBytecode(path);
    const stat = all.has(source) || sorted.credentials.has(source) ? undefined : files.lstat(source);
    if (stat && stat.type !== 'directory') all.set(source, stat.size);
  }
  return { ...sorted, files: all };
};
