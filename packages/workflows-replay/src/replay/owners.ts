import { type CapsuleReader, loadMap } from '@holotype/capsule';
import { type Belonging, readBelongings } from '@holotype/ecosystems';
import { openRoot } from '@holotype/host';
import { type Entry, type RawPath, reasonText, toScope } from '@holotype/model';
import { sourcesOf } from '../sources/account.ts';

/** Names what paths belong to, in the root `captured`, which is as in the capsule, and in `root`, which may have changed. */
export const readOwners = async (
  reader: CapsuleReader,
  tree: readonly Entry[],
  captured: RawPath,
  root: RawPath,
): Promise<(path: RawPath) => Belonging> => {
  const { manifest, lock } = reader;
  const scope = toScope(manifest.scope.rules);
  const sources = lock ? sourcesOf({ lock, tree, map: await loadMap(reader, lock, tree) }) : undefined;
  const reasonOf = (path: RawPath) => scope.ruleFor(path).reason;
  const belonging = readBelongings({
    manifest,
    sourceOf: (path) => sources?.get(path),
    answered: new Set(lock?.packages.map(({ purl }) => purl)),
    reasonOf,
    captured: openRoot(captured).files,
    changed: openRoot(root).files,
  });
  return (path) => belonging(path) ?? { name: reasonText(reasonOf(path)) };
};
