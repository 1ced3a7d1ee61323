import { type CapsuleReader, loadMap, loadTree } from '@holotype/capsule';
import type { OwnMachine } from '@holotype/ecosystems';
import { putInPlace, removeTree } from '@holotype/host';
import { type Lock, type RawPath, rawToText } from '@holotype/model';
import type { Store } from '@holotype/store';
import { RebuildError } from './errors.ts';
import type { Form, FormResult } from './form.ts';
import { fetchArtifacts, missingArtifacts } from './artifacts.ts';
import { partOf } from './part.ts';
import { needPacks, openSources } from './sources.ts';

export interface RebuildProgress {
  readonly fetch?: (artifacts: number, bytes: number) => void;
  readonly fetched?: (bytes: number) => void;
  readonly assemble?: (bytes: number) => void;
  readonly assembled?: (bytes: number) => void;
}
export interface RebuildRequest {
  readonly reader: CapsuleReader;
  readonly store: Store;
  /** Whose settings say where else a package may be had. */
  readonly own?: OwnMachine | undefined;
  readonly form: Form;
  /** What is there is replaced; ignored by a form that writes nothing. */
  readonly output: RawPath;
  readonly privileged: boolean;
  /** Writes only these paths, and the directories that lead to them. Not for forms whose digests are compared. */
  readonly only?: ((path: RawPath) => boolean) | undefined;
  /** Makes device nodes, where this user may; default true. Without them a directory is less than the Tree. */
  readonly devices?: boolean | undefined;
  readonly progress?: RebuildProgress;
  /** Called when all is written, with what it is called before it gets its name. */
  readonly onWhole?: (partial: RawPath) => void;
  readonly signal?: AbortSignal | undefined;
}

/** The Lock of a capsule, if it belongs to the capsule's Tree. Throws RebuildError. */
export const lockOf = (reader: CapsuleReader): Lock => {
  const { lock } = reader;
  if (!lock) {
    throw new RebuildError('ASSEMBLE_NOT_LOCKED', `${rawToText(reader.path)} is not locked`, {
      hint: `run \`holotype lock ${rawToText(reader.path)}\` first`,
    });
  }
  if (lock.treeDigest !== reader.manifest.tree.digest) {
    throw new RebuildError('ASSEMBLE_LOCK_MISMATCH', 'The Lock belongs to a different Tree', {
      hint: 'lock again',
      exit: 'invalid',
    });
  }
  return lock;
};

/** Puts the environment together in one form: whole under its name, or not at all. */
export const rebuild = async (request: RebuildRequest): Promise<FormResult> => {
  const { reader, store, form, output, progress, signal } = request;
  const lock = lockOf(reader);
  const tree = await loadTree(reader);
  const map = await loadMap(reader, lock, tree);
  const part = request.only && partOf(tree, request.only);
  const written = tree.filter(
    ({ path, type }) =>
      (!part || part.has(path)) &&
      (request.devices !== false || (type !== 'character-device' && type !== 'block-device')),
  );
  const sources = { reader, lock, tree, map, store, own: request.own, part, signal };
  needPacks(sources);
  const missing = missingArtifacts(reader, lock, store);
  progress?.fetch?.(
    missing.length,
    missing.reduce((sum, { size }) => sum + size, 0),
  );
  await fetchArtifacts(missing, store, { own: request.own, onProgress: progress?.fetched, signal });
  progress?.assemble?.(
    written.reduce(
      (sum, entry) => sum + (entry.type === 'file' && entry.hardlink === undefined ? entry.size : 0),
      0,
    ),
  );
  const partial = `${output}.partial`;
  if (form.writes) removeTree(partial);
  try {
    const result = await form.write(
      {
        manifest: reader.manifest,
        lock,
        tree: written,
        sources: () => openSources(sources),
        onProgress: (bytes) => progress?.assembled?.(bytes),
        privileged: request.privileged,
      },
      partial,
      output,
    );
    if (form.writes) {
      request.onWhole?.(partial);
      putInPlace(partial, output);
    }
    return result;
  } catch (error) {
    if (form.writes) removeTree(partial);
    throw error;
  }
};
