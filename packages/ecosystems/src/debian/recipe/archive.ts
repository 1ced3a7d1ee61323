import { compareTreeOrder, parentOf, type RawPath } from '@holotype/model';
import { informationPath, type LaidPath } from './lay-down.ts';
import { listOf, ownDirectory, ownFile } from './dpkg/database.ts';
import type { Package } from './dpkg/packages.ts';
import type { ArchiveMember } from '../../recipe/file.ts';
import type { Division } from './division.ts';
import { asBuilt } from '../../recipe/owners.ts';

/** Members in Tree order, each path once, the first that is given; parents that nobody gives are plain directories. */
export const arrange = (members: readonly ArchiveMember[], singleId: boolean): ArchiveMember[] => {
  const found = new Map<RawPath, ArchiveMember>();
  for (const member of members) if (!found.has(member.entry.path)) found.set(member.entry.path, member);
  for (const path of [...found.keys()])
    for (let at = parentOf(path); at !== '/' && !found.has(at); at = parentOf(at))
      found.set(at, ownDirectory(at));
  found.delete('/');
  return [...found.values()]
    .map((member) => {
      const { entry, linkTo } = member;
      // A hardlink whose first name another package took is a file of its own.
      const first = linkTo === undefined ? undefined : found.get(linkTo);
      const whole =
        first && entry.type === 'file' && first.entry.type === 'file' && first.entry.sha256 === entry.sha256;
      return { ...member, entry: asBuilt(entry, singleId), linkTo: whole ? linkTo : undefined };
    })
    .sort((a, b) => compareTreeOrder(a.entry.path, b.entry.path));
};

/** Everything that `packages` lay down, and what dpkg would know of them. */
export const packageMembers = (packages: readonly Package[], { laid, paths }: Division): ArchiveMember[] => {
  const wanted = new Set(packages.filter((item) => item.public));
  const isLink = (path: RawPath) => paths.followed.has(path);
  return [
    ...[...laid.values()].flatMap((all: readonly LaidPath[]) =>
      all.flatMap(({ by, member }) => (wanted.has(by) && !isLink(member.entry.path) ? [member] : [])),
    ),
    ...[...wanted].map((item) => ownFile(informationPath(item, 'list'), listOf(item))),
  ];
};
