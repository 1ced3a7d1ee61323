import { type Entry, isWithin, type RawPath, rawToText, type Run, textToRaw } from '@holotype/model';
import { placeOf } from './place-of-run.ts';

/** Bytes that are found in many places: outside of where the run works, so few are no copy of anything. */
const fewest = 8;

/**
 * What must be said of an output whose bytes the capsule held before the run, at its own place or under another name: it may be a copy. Empty
 * files are alike everywhere. `path` as in the Manifest.
 */
export const heldContents = (
  tree: readonly Entry[],
  run: Run,
): ((path: string, sha256: string, size: number) => string | undefined) => {
  const outputs = new Set(run.outputs.map(({ path }) => textToRaw(path)));
  const own = new Map<RawPath, string>();
  const place = placeOf(run);
  // Two are enough to name another than its own; those nearby say most.
  const names = new Map<string, readonly RawPath[]>();
  for (const entry of tree) {
    if (entry.type !== 'file' || entry.size === 0) continue;
    const known = names.get(entry.sha256) ?? [];
    if (isWithin(entry.path, place)) names.set(entry.sha256, [entry.path, ...known].slice(0, 2));
    else if (known.length < 2 && entry.size > fewest) names.set(entry.sha256, [...known, entry.path]);
    if (outputs.has(entry.path)) own.set(entry.path, entry.sha256);
  }
  return (path, sha256, size) => {
    if (size === 0) return undefined;
    const raw = textToRaw(path);
    if (own.get(raw) === sha256) return 'they already existed before the run, which wrote them again';
    const other = names.get(sha256)?.find((name) => name !== raw);
    return other === undefined
      ? undefined
      : `the same bytes as ${rawToText(other)}, which the capsule contains`;
  };
};
