import { type CapsuleReader, loadMap } from '@holotype/capsule';
import { type Belonging, readBelongings } from '@holotype/ecosystems';
import { openRoot } from '@holotype/host';
import { type Entry, type RawPath, toScope } from '@holotype/model';

/** The purls of the public packages that give paths. */
const readSources = async (
  reader: CapsuleReader,
  tree: readonly Entry[],
): Promise<ReadonlyMap<RawPath, string>> => {
  const { lock } = reader;
  const sources = new Map<RawPath, string>();
  for (const run of lock ? await loadMap(reader, lock, tree) : []) {
    const purl = run.source === 'artifact' ? lock?.artifacts[run.index]?.purl : undefined;
    for (const entry of purl === undefined ? [] : run.entries) {
      const path = tree[entry]?.path;
      if (path !== undefined) sources.set(path, purl ?? '');
    }
  }
  return sources;
};

/** Names what paths belong to, in the root `captured`, which is as in the capsule, and in `root`, which may have changed. */
export const readOwners = async (
  reader: CapsuleReader,
  tree: readonly Entry[],
  captured: RawPath,
  root: RawPath,
): Promise<(path: RawPath) => Belonging> => {
  const { manifest } = reader;
  const scope = toScope(manifest.scope.rules);
  const sources = await readSources(reader, tree);
  const reasonOf = (path: RawPath) => scope.ruleFor(path).reason;
  const belonging = readBelongings({
    manifest,
    sourceOf: (path) => sources.get(path),
    reasonOf,
    captured: openRoot(captured).files,
    changed: openRoot(root).files,
  });
  return (path) => belonging(path) ?? { name: reasonOf(path) };
};
