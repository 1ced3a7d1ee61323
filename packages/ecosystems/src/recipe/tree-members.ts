import type { Entry, RawPath } from '@holotype/model';
import type { ArchiveMember } from './file.ts';
import { asBuilt } from './owners.ts';

/** Attributes that an image keeps and an ordinary user may set; a tar states no empty one, and programs differ about these characters. */
export const isHeld = ([name, value]: readonly [string, string]): boolean =>
  value !== '' && !/[=%]/.test(name) && (name === 'security.capability' || name.startsWith('user.'));

const held = <E extends Entry>(entry: E): E => {
  if (!entry.xattrs) return entry;
  const kept = Object.entries(entry.xattrs).filter(isHeld);
  return { ...entry, xattrs: kept.length > 0 ? Object.fromEntries(kept) : undefined };
};

/** Members for the Tree's entries at these positions, which hold whole hardlink groups. */
export const treeMembers = (
  tree: readonly Entry[],
  positions: readonly number[],
  singleId: boolean,
): ArchiveMember[] =>
  positions.flatMap((index): ArchiveMember[] => {
    const stated = tree[index];
    if (!stated) return [];
    const entry = held(asBuilt(stated, singleId));
    if (entry.type !== 'directory' && entry.hardlink !== undefined)
      return [{ entry, linkTo: entry.hardlink }];
    return [entry.type === 'file' && entry.size > 0 ? { entry, from: { kind: 'tree', index } } : { entry }];
  });

/** The path that names an entry's hardlink group: its own if it is in none. */
export const groupOf = (entry: Entry): RawPath =>
  (entry.type === 'directory' ? undefined : entry.hardlink) ?? entry.path;

/** Positions of what is wanted, with the whole hardlink group of each: a link into an earlier layer fails in some engines. */
export const wholeGroups = (tree: readonly Entry[], wanted: (entry: Entry) => boolean): number[] => {
  const groups = new Set(
    tree.flatMap((entry) => (entry.type !== 'directory' && wanted(entry) ? [groupOf(entry)] : [])),
  );
  return tree.flatMap((entry, at) =>
    (entry.type === 'directory' ? wanted(entry) : groups.has(groupOf(entry))) ? [at] : [],
  );
};
