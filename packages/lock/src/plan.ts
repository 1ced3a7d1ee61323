import { planLayers } from '@holotype/capsule';
import { compareRaw, type Entry, type MapFile, type Sha256 } from '@holotype/model';
import type { Content } from './contents.ts';
import { planPacks } from './kept.ts';
import { mapMember } from './match.ts';

/** One artifact or pack, and the files that it gives, in assembly order. */
export interface PlannedSource {
  readonly source: 'artifact' | 'pack';
  readonly index: number;
  readonly files: readonly MapFile[];
  /** Bytes of content. */
  readonly size: number;
}
export interface AssemblyPlan {
  readonly sources: readonly PlannedSource[];
  /** How many sources each layer takes; the last layer, without sources, is not listed. */
  readonly layers: readonly number[];
  /** Offered artifacts that give something, in the order of the Lock: position in the offer. */
  readonly used: readonly number[];
}

const sizeOf = (contents: readonly Content[]) => contents.reduce((sum, { size }) => sum + size, 0);

const filesOf = (tree: readonly Entry[], content: Content): MapFile[] =>
  content.entries.map((entry) => {
    const member =
      content.artifact === undefined ? undefined : mapMember(content.member, tree[entry]?.path ?? '');
    return member === undefined ? { entry } : { entry, member };
  });

/**
 * The order in which everything is assembled: artifacts, largest content first, each in Tree order; then packs. It follows from the Tree
 * and the matches alone. `names` are the purls of the offered artifacts.
 */
export const planAssembly = (
  tree: readonly Entry[],
  contents: ReadonlyMap<Sha256, Content>,
  names: readonly string[],
): AssemblyPlan => {
  const byArtifact = new Map<number, Content[]>();
  for (const content of contents.values()) {
    if (content.artifact === undefined) continue;
    const group = byArtifact.get(content.artifact);
    if (group) group.push(content);
    else byArtifact.set(content.artifact, [content]);
  }
  const artifacts = [...byArtifact]
    .map(([offer, group]) => ({
      offer,
      size: sizeOf(group),
      files: group.flatMap((content) => filesOf(tree, content)),
    }))
    .sort((a, b) => b.size - a.size || compareRaw(names[a.offer] ?? '', names[b.offer] ?? ''));
  const packs = planPacks(tree, contents.values());
  const sources: PlannedSource[] = [
    ...artifacts.map(({ size, files }, index) => ({
      source: 'artifact' as const,
      index,
      files: files.sort((a, b) => a.entry - b.entry),
      size,
    })),
    ...packs.map((group, index) => ({
      source: 'pack' as const,
      index,
      files: group.flatMap((content) => filesOf(tree, content)),
      size: sizeOf(group),
    })),
  ];
  const sizes = (kind: PlannedSource['source']) =>
    sources.filter(({ source }) => source === kind).map(({ size }) => size);
  return {
    sources,
    layers: planLayers(sizes('artifact'), sizes('pack')),
    used: artifacts.map(({ offer }) => offer),
  };
};
