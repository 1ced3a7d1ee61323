import type { MapRun } from '@holotype/archive';
import { type Entry, type FileEntry, type Lock, rawToText } from '@holotype/model';
import type { ExtractJob, Wanted } from './extract.ts';

/** A file and where its content lies in what its source gives. */
export interface PlacedFile {
  readonly entry: FileEntry;
  readonly position: number;
}
export interface SourceJob {
  readonly files: readonly PlacedFile[];
  readonly job: Omit<ExtractJob, 'place' | 'spool' | 'reuse'>;
  readonly source: 'artifact' | 'pack';
  readonly index: number;
  /** The last source of its layer. */
  readonly endsLayer: boolean;
}

const memberOf = (entry: FileEntry, member: string | undefined) => member ?? `data:${rawToText(entry.path)}`;

const placeFiles = (tree: readonly Entry[], lines: readonly MapRun[]) => {
  const files: PlacedFile[] = [];
  const wanted: Wanted[] = [];
  const known = new Map<string, number>();
  let size = 0;
  for (const line of lines) {
    for (const { entry: index, member: stated } of line.files) {
      const entry = tree[index];
      if (entry?.type !== 'file') continue;
      const isPack = line.source === 'pack';
      // A pack holds a content once for files that follow one another; a package has each member once.
      const key = isPack ? entry.sha256 : memberOf(entry, stated);
      let position = known.get(key);
      if (position === undefined) {
        if (isPack) known.clear();
        position = size;
        known.set(key, position);
        wanted.push({ member: isPack ? '' : key, size: entry.size, sha256: entry.sha256, position });
        size += entry.size;
      }
      files.push({ entry, position });
    }
  }
  return { files, wanted, size };
};

/** One job for each artifact and pack, in assembly order. */
export function* planJobs(
  tree: readonly Entry[],
  lock: Lock,
  map: readonly MapRun[],
): Generator<SourceJob, void> {
  let layer = 0;
  let ofLayer = 0;
  for (let at = 0; at < map.length;) {
    const first = map[at];
    if (!first) return;
    let end = at;
    while (map[end]?.source === first.source && map[end]?.index === first.index) end++;
    const { files, wanted, size } = placeFiles(tree, map.slice(at, end));
    at = end;
    ofLayer++;
    const endsLayer = ofLayer === lock.layers[layer]?.sources;
    if (endsLayer) {
      layer++;
      ofLayer = 0;
    }
    const pack = first.source === 'pack' ? lock.packs[first.index] : undefined;
    const what = pack ? `pack ${first.index}` : (lock.artifacts[first.index]?.purl ?? '');
    yield { files, job: { what, pack, wanted, size }, source: first.source, index: first.index, endsLayer };
  }
}
