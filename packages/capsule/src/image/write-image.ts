import { baseOf, type Entry, type FileEntry, type RawPath } from '@holotype/model';
import type { ImageStream } from './image-stream.ts';

/** Later members of each hardlink group, by the path of its first. */
export const indexLinks = (tree: readonly Entry[]): ReadonlyMap<RawPath, readonly FileEntry[]> => {
  const links = new Map<RawPath, FileEntry[]>();
  for (const entry of tree) {
    if (entry.type !== 'file' || entry.hardlink === undefined || entry.size === 0) continue;
    const members = links.get(entry.hardlink);
    if (members) members.push(entry);
    else links.set(entry.hardlink, [entry]);
  }
  return links;
};

/** After a file's content: its padding and, at once, its other names; podman wants a hardlink group whole in one layer. */
export const endFile = (
  image: ImageStream,
  entry: FileEntry,
  links: ReadonlyMap<RawPath, readonly FileEntry[]>,
): void => {
  image.end(entry.size);
  for (const link of links.get(entry.path) ?? []) image.begin(link, entry.path);
};

/** Why an OCI image cannot hold this Tree; undefined if it can. Names that begin with `.wh.` delete files of lower layers. */
export const refusedByOci = (tree: readonly Entry[]): string | undefined => {
  const found = tree.find((entry) => baseOf(entry.path).startsWith('.wh.'));
  return found && `a name begins with .wh.`;
};
