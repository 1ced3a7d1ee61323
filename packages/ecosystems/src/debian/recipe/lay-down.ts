import { type Entry, rawToText, type RawPath } from '@holotype/model';
import type { Package } from './dpkg/packages.ts';
import type { ArchiveMember } from '../../recipe/file.ts';
import type { ShippedMember } from '../../recipe/input.ts';
import type { RealPaths } from '../../recipe/real-paths.ts';

/** One path as a package would lay it down. */
export interface LaidPath {
  readonly by: Package;
  readonly member: ArchiveMember;
  /** The first path, in the package, of the hardlink group; its own path if it is in none. */
  readonly group: RawPath;
}

export const informationPath = ({ infoName }: Package, name: string): RawPath =>
  `/var/lib/dpkg/info/${infoName}.${name}`;

/** Where dpkg puts a member; undefined for what it does not keep. */
const placeOf = (
  by: Package,
  member: ShippedMember,
  paths: RealPaths,
  diverted: Diverted,
): RawPath | undefined => {
  if (member.part === 'data') {
    const place = paths.of(member.path);
    const to = diverted.get(place);
    return to && to.by !== by.facts.name ? to.path : place;
  }
  const name = member.path.slice(1);
  return name === '' || name === 'control' || name.includes('/') ? undefined : informationPath(by, name);
};

export type Diverted = ReadonlyMap<RawPath, { readonly path: RawPath; readonly by: string | undefined }>;

const entryOf = (member: ShippedMember, path: RawPath, size: number, sha256: string): Entry => {
  const { mode, uid, gid, user, group, mtime, xattrs } = member;
  const common = { path, mode, uid, gid, user, group, mtime, xattrs };
  switch (member.type) {
    case 'directory':
    case 'fifo':
      return { ...common, type: member.type };
    case 'symlink':
      return { ...common, type: 'symlink', target: member.linkTarget };
    case 'character-device':
    case 'block-device':
      return { ...common, type: member.type, major: 0, minor: 0 };
    case 'file':
    case 'hardlink':
      return { ...common, type: 'file', size, sha256 };
  }
};

/** Every path that `by` would lay down, hardlinks with the content of what they link to. */
export const layDown = (by: Package, paths: RealPaths, diverted: Diverted): LaidPath[] => {
  if (!by.public) return [];
  const { artifact, shipped } = by.public;
  const laid: LaidPath[] = [];
  const firsts = new Map<RawPath, { readonly place: RawPath; readonly member: ShippedMember }>();
  for (const member of shipped.members) {
    const place = placeOf(by, member, paths, diverted);
    if (place === undefined) continue;
    const first = member.type === 'hardlink' ? firsts.get(member.linkTarget) : undefined;
    if (member.type === 'hardlink' && !first) continue;
    if (member.type === 'file') firsts.set(member.path, { place, member });
    const { size, sha256, part, path } = first?.member ?? member;
    const entry = entryOf(member, place, size, sha256);
    const from =
      entry.type === 'file' && size > 0
        ? ({ kind: 'artifact', artifact, member: `${part}:${rawToText(path)}` } as const)
        : undefined;
    laid.push({ by, member: { entry, linkTo: first?.place, from }, group: first?.place ?? place });
  }
  return laid;
};
