import { packSize } from '@holotype/capsule';
import { baseOf, compareRaw, compareTreeOrder, type Entry } from '@holotype/model';
import type { Content } from './contents.ts';

const extensionOf = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1) : '';
};

/** Like next to like: by extension, name, path. Packs are a fifth smaller than in the order of paths. */
const bySimilarity = (tree: readonly Entry[]) => {
  const pathOf = (content: Content) => tree[content.entries[0] ?? 0]?.path ?? '';
  return (a: Content, b: Content): number => {
    const [left, right] = [pathOf(a), pathOf(b)];
    const [leftName, rightName] = [baseOf(left), baseOf(right)];
    return (
      compareRaw(extensionOf(leftName), extensionOf(rightName)) ||
      compareRaw(leftName, rightName) ||
      compareTreeOrder(left, right)
    );
  };
};

/** What no artifact gives, cut into packs as PackWriter will cut it. */
export const planPacks = (tree: readonly Entry[], contents: Iterable<Content>): Content[][] => {
  const kept = [...contents].filter((content) => content.artifact === undefined).sort(bySimilarity(tree));
  const packs: Content[][] = [];
  let size = packSize;
  for (const content of kept) {
    if (size >= packSize) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(content);
    size += content.size;
  }
  return packs;
};
