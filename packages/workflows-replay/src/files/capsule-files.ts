import { type CapsuleReader, loadTree, type MapRun } from '@holotype/capsule';
import {
  baseOf,
  compareTreeOrder,
  createFollower,
  type DirectoryEntry,
  type Entry,
  type Followed,
  type LastLink,
  joinRaw,
  parentOf,
  type RawPath,
  type Run,
  type RunInput,
  type RunOutput,
  sha256 as hashOf,
  standingInTree,
  textToRaw,
  toMtime,
} from '@holotype/model';
import type { Store } from '@holotype/store';
import { checkRun } from '../replay/check-run.ts';
import { follower } from '../replay/tree-paths.ts';
import { openOrigins, type Origin } from './origin.ts';

/** Something at a path of a capsule. */
export interface CapsuleFile {
  readonly entry: Entry;
  /** Of a file that is not empty, and of a link that the run made. */
  readonly origin?: Origin | undefined;
  /** Position in the Tree of the entry that has its content; undefined if the Tree has none for it. */
  readonly position?: number | undefined;
}

/** All that a capsule contains by path: its Tree, and over it what the recorded run read and made. */
export interface CapsuleFiles {
  readonly tree: readonly Entry[];
  readonly map: readonly MapRun[];
  /** In Tree order; each but the root lies in a directory that came before it. */
  readonly all: readonly CapsuleFile[];
  readonly at: (path: RawPath) => CapsuleFile | undefined;
  readonly follow: (path: RawPath, last?: LastLink) => Followed;
}

export interface FilesRequest {
  readonly reader: CapsuleReader;
  readonly store: Pick<Store, 'has'>;
  /** As all was before the run: without what it made. */
  readonly before: boolean;
}

/** Throws CapsuleError, ArchiveError, DocumentError, ReplayError `REPLAY_RUN_INVALID`. */
export const openCapsuleFiles = async ({ reader, store, before }: FilesRequest): Promise<CapsuleFiles> => {
  const tree = await loadTree(reader);
  const origins = await openOrigins(reader, tree, store);
  const found = fromTree(tree, origins.of);
  const { run } = reader.manifest;
  if (run) {
    checkRun(run);
    const placed = placer(found, run, tree);
    for (const input of run.inputs) if (input.slot !== undefined) placed.slot(input, input.slot);
    if (!before) for (const output of run.outputs) placed.output(output);
  }
  const all = run ? inDirectories(found) : [...found.values()];
  const at = new Map(all.map((file) => [file.entry.path, file]));
  const follow = createFollower(standingInTree(all.map(({ entry }) => entry)));
  return { tree, map: origins.map, all, at: (path) => at.get(path), follow };
};

const fromTree = (tree: readonly Entry[], originOf: (position: number) => Origin) => {
  const positions = new Map<RawPath, number>(tree.map(({ path }, position) => [path, position]));
  const found = new Map<RawPath, CapsuleFile>();
  tree.forEach((entry, position) => {
    if (entry.type !== 'file' || entry.size === 0) {
      found.set(entry.path, { entry });
      return;
    }
    const head = entry.hardlink === undefined ? position : (positions.get(entry.hardlink) ?? position);
    found.set(entry.path, { entry, position: head, origin: originOf(head) });
  });
  return found;
};

/** Says whether the bytes of something that the run wrote are in the capsule: those above the limit of freeze are not. */
export const openRunOrigins = ({ kept }: Pick<Run, 'kept'>): ((sha256: string) => Origin) => {
  const included = new Set(kept.contents.map(({ sha256 }) => sha256));
  return (sha256) => ({ kind: included.has(sha256) ? 'output' : 'hash' });
};

/** Puts files of the run where the Tree has their directory, over what stands there. */
const placer = (found: Map<RawPath, CapsuleFile>, run: Run, tree: readonly Entry[]) => {
  const follow = follower(tree);
  const originOf = openRunOrigins(run);
  const { uid, gid, began = 0, usage } = run;
  const ended = Math.floor(began + (began === 0 ? 0 : usage.wall));
  const common = { uid, gid, user: '', group: '', mtime: toMtime(ended, 0) };
  const place = (text: string): RawPath => {
    const raw = textToRaw(text);
    const path = joinRaw(follow(parentOf(raw)).path, baseOf(raw));
    for (let above = parentOf(path); ; above = parentOf(above)) {
      if (found.get(above)?.entry.type === 'directory') break;
      const entry: DirectoryEntry = { ...common, type: 'directory', path: above, mode: 0o755 };
      found.set(above, { entry });
    }
    return path;
  };
  return {
    slot: ({ path: text, size, sha256, mode = 0o644, mtime = '0', url }: RunInput, slot: string) => {
      const path = place(text);
      const entry = { ...common, type: 'file' as const, path, mode, mtime, size, sha256 };
      if (!found.has(path)) found.set(path, { entry, origin: { kind: 'slot', slot, url } });
    },
    output: (output: RunOutput) => {
      const path = place(output.path);
      const { size, sha256 } = output;
      const mode = output.mode & 0o7777;
      if (output.type === 'symlink') {
        const was = found.get(path)?.entry;
        if (was?.type === 'symlink' && hashOf(was.target) === sha256) return;
        found.set(path, {
          entry: { ...common, type: 'symlink', path, mode, target: '' },
          origin: { kind: 'hash' },
        });
        return;
      }
      const entry = { ...common, type: 'file' as const, path, mode, size, sha256 };
      found.set(path, { entry, ...(size > 0 && { origin: originOf(sha256) }) });
    },
  };
};

/** In Tree order, without what lies in a directory that the run replaced by something else. */
const inDirectories = (found: ReadonlyMap<RawPath, CapsuleFile>): CapsuleFile[] => {
  const directories = new Set<RawPath>();
  return [...found.values()]
    .sort((a, b) => compareTreeOrder(a.entry.path, b.entry.path))
    .filter(({ entry: { path, type } }) => {
      if (path !== '/' && !directories.has(parentOf(path))) return false;
      if (type === 'directory') directories.add(path);
      return true;
    });
};
