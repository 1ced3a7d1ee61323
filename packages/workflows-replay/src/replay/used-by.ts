import { compiledFrom } from '@holotype/ecosystems';
import { type Entry, rawToText, readPositions, type Run } from '@holotype/model';

/**
 * True for what the frozen run opened or executed, for the source of bytecode that it opened, and for what the Tree lacks: it may have looked
 * for that. Where it is not known, for everything. Takes paths as text.
 */
export const usedBy = (
  run: Pick<Run, 'used' | 'trace'> | undefined,
  tree: readonly Pick<Entry, 'path'>[],
): ((path: string) => boolean) => {
  const used =
    run?.used === undefined || run.trace.mechanism === 'none' ? undefined : readPositions(run.used);
  if (!used) return () => true;
  // Python reads a source again that is not as old as its bytecode says.
  const sources = new Set(tree.flatMap(({ path }, at) => (used.has(at) ? [compiledFrom(path)] : [])));
  const unused = new Set(
    tree.flatMap(({ path }, at) => (used.has(at) || sources.has(path) ? [] : [rawToText(path)])),
  );
  return (path) => !unused.has(path);
};
