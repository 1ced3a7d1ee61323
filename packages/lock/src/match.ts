import { memberName } from '@holotype/ecosystems';
import {
  createFollower,
  type Entry,
  type RawPath,
  type Sha256,
  standingInTree,
  textToRaw,
} from '@holotype/model';
import type { Content } from './contents.ts';
import { isMade, type Member } from './list-members.ts';

/**
 * Gives each content its artifact, by content alone. A package gives its own files first; what is left goes to the first artifact that
 * has it anywhere, its control archive included, and last to what rules make of one. `artifacts` are in order of preference; `sites` says where each was laid down, if not at
 * the root.
 */
export const matchMembers = (
  tree: readonly Entry[],
  contents: ReadonlyMap<Sha256, Content>,
  artifacts: readonly (readonly Member[])[],
  sites: readonly (readonly RawPath[] | undefined)[] = [],
): void => {
  const follow = createFollower(standingInTree(tree));
  const isOwn = (content: Content, path: RawPath) =>
    content.entries.some((index) => tree[index]?.path === path);
  artifacts.forEach((members, artifact) => {
    for (const { member, sha256 } of members) {
      const content = contents.get(sha256);
      if (!content || content.artifact !== undefined || !member.startsWith('data:')) continue;
      // Behind merged directories, such as `/bin`, a file lies elsewhere than its package calls it.
      const path = textToRaw(member.slice('data:'.length));
      const places = (sites[artifact] ?? ['']).map((site) => follow(site + path, 'keep').path);
      if (!places.some((place) => isOwn(content, place))) continue;
      content.artifact = artifact;
      content.member = member;
    }
  });
  const giveRest = (isMeant: (member: string) => boolean) => {
    artifacts.forEach((members, artifact) => {
      for (const { member, sha256 } of members) {
        const content = contents.get(sha256);
        if (!content || content.artifact !== undefined || !isMeant(member)) continue;
        content.artifact = artifact;
        content.member = member;
      }
    });
  };
  giveRest((member) => !isMade(member));
  giveRest(isMade);
};

/** The member as the map writes it: absent where it is the data member with the file's own path. */
export const mapMember = (member: string | undefined, path: RawPath): string | undefined =>
  member === undefined || member === memberName({ part: 'data', path }) ? undefined : member;
