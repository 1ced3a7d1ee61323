import { type Entry, type RawPath, rawToText, type Sha256, textToRaw } from '@holotype/model';
import type { Content } from './contents.ts';
import type { Member } from './list-deb.ts';

/** Where merged directories lead: `/bin` to `/usr/bin`, by the Tree's own links at the root. */
const mergedDirectories = (tree: readonly Entry[]): ReadonlyMap<string, string> =>
  new Map(
    tree.flatMap((entry) =>
      entry.type === 'symlink' && entry.path.lastIndexOf('/') === 0 && /^\/?usr\/[^/]+$/.test(entry.target)
        ? [[entry.path, `/${entry.target.replace(/^\//, '')}`] as const]
        : [],
    ),
  );

const canonical = (path: RawPath, merged: ReadonlyMap<string, string>): RawPath => {
  const end = path.indexOf('/', 1);
  const target = end > 0 ? merged.get(path.slice(0, end)) : undefined;
  return target === undefined ? path : target + path.slice(end);
};

/**
 * Gives each content its artifact, by content alone. A package gives its own files first; what is left goes to the first artifact that
 * has it anywhere, its control archive included. `artifacts` are in order of preference.
 */
export const matchMembers = (
  tree: readonly Entry[],
  contents: ReadonlyMap<Sha256, Content>,
  artifacts: readonly (readonly Member[])[],
): void => {
  const merged = mergedDirectories(tree);
  const isOwn = (content: Content, path: RawPath) =>
    content.entries.some((index) => tree[index]?.path === path);
  artifacts.forEach((members, artifact) => {
    for (const { member, sha256 } of members) {
      const content = contents.get(sha256);
      if (!content || content.artifact !== undefined || !member.startsWith('data:')) continue;
      const path = textToRaw(member.slice('data:'.length));
      if (!isOwn(content, canonical(path, merged))) continue;
      content.artifact = artifact;
      content.member = member;
    }
  });
  artifacts.forEach((members, artifact) => {
    for (const { member, sha256 } of members) {
      const content = contents.get(sha256);
      if (!content || content.artifact !== undefined) continue;
      content.artifact = artifact;
      content.member = member;
    }
  });
};

/** The member as the map writes it: absent where it is the data member with the file's own path. */
export const mapMember = (member: string | undefined, path: RawPath): string | undefined =>
  member === undefined || member === `data:${rawToText(path)}` ? undefined : member;
