import type { Entry } from '@holotype/model';
import type { ArchiveMember } from '../../file.ts';
import { squash } from '../../divide/same-entry.ts';

/** Attributes that an image keeps and an ordinary user may set. */
export const isHeld = (name: string): boolean => name === 'security.capability' || name.startsWith('user.');

const held = <E extends Entry>(entry: E): E => {
  if (!entry.xattrs) return entry;
  const kept = Object.entries(entry.xattrs).filter(([name]) => isHeld(name));
  return { ...entry, xattrs: kept.length > 0 ? Object.fromEntries(kept) : undefined };
};

/** Members for the Tree's entries at these positions, which hold whole hardlink groups. */
export const deltaMembers = (
  tree: readonly Entry[],
  positions: readonly number[],
  singleId: boolean,
): ArchiveMember[] =>
  positions.flatMap((index): ArchiveMember[] => {
    const stated = tree[index];
    if (!stated) return [];
    const entry = held(singleId ? squash(stated) : stated);
    if (entry.type !== 'directory' && entry.hardlink !== undefined)
      return [{ entry, linkTo: entry.hardlink }];
    return [entry.type === 'file' && entry.size > 0 ? { entry, from: { kind: 'tree', index } } : { entry }];
  });
