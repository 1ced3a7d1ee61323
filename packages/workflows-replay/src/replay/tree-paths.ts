import { createFollower, type Entry, type Followed, type RawPath, standingInTree } from '@holotype/model';

/** Where a path leads in a Tree, and the links on the way. */
export const follower = (tree: readonly Entry[]): ((path: RawPath) => Followed) => {
  const follow = createFollower(standingInTree(tree));
  return (path) => follow(path);
};

/** What a path of a Tree is once its links are followed; undefined if the Tree has none. A link too many counts as what it is. */
export const typesIn = (tree: readonly Entry[]): ((path: RawPath) => Entry['type'] | undefined) => {
  const types = new Map(tree.map(({ path, type }) => [path, type]));
  const follow = follower(tree);
  return (path) => types.get(follow(path).path);
};
