import type { MapRun } from '@holotype/capsule';
import { memberName } from '@holotype/ecosystems';
import { DocumentError, type Entry, type FileEntry, type Lock, rawToText } from '@holotype/model';
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

const memberOf = ({ path }: FileEntry, member: string | undefined) =>
  member ?? memberName({ part: 'data', path });

const placeFiles = (tree: readonly Entry[], lines: readonly MapRun[]) => {
  const files: PlacedFile[] = [];
  const wanted: Wanted[] = [];
  const known = new Map<string, Wanted>();
  let size = 0;
  for (const line of lines) {
    for (const index of line.entries) {
      const entry = tree[index];
      if (entry?.type !== 'file') continue;
      const isPack = line.source === 'pack';
      // A pack holds a content once for files that follow one another; a package has each member once.
      const key = isPack ? entry.sha256 : memberOf(entry, line.members.get(index));
      let content = known.get(key);
      if (content === undefined) {
        if (isPack) known.clear();
        const member = isPack ? '' : key;
        content = { member, size: entry.size, sha256: entry.sha256, position: size };
        known.set(key, content);
        wanted.push(content);
        size += entry.size;
      }
      // Only the first is compared with its hash, so all others must be equal to it.
      if (content.sha256 !== entry.sha256 || content.size !== entry.size) {
        throw new DocumentError('DOCUMENT_INVALID', `Map: ${rawToText(entry.path)} is not what ${key} gives`);
      }
      files.push({ entry, position: content.position });
    }
  }
  return { files, wanted, size };
};

/** What a source of the Lock is called and how it is read. Throws DocumentError for one that the Lock does not have. */
export const originOf = (
  { artifacts, packs }: Lock,
  source: SourceJob['source'],
  index: number,
): Pick<ExtractJob, 'what' | 'from'> => {
  const [artifact, pack] = [artifacts[index], packs[index]];
  if (source === 'pack' && pack) return { what: `pack ${index}`, from: { kind: 'pack', pack } };
  if (source === 'artifact' && artifact)
    return { what: artifact.purl, from: { kind: 'artifact', format: artifact.format } };
  throw new DocumentError('DOCUMENT_INVALID', `Map: the Lock has no ${source} ${index}`);
};

/** One job for each artifact and pack, in assembly order. Throws DocumentError for a map that gives one content to different files. */
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
    const { source, index } = first;
    yield { files, job: { ...originOf(lock, source, index), wanted, size }, source, index, endsLayer };
  }
}
