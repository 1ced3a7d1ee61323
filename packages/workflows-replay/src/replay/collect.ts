import { fileInRoot, hashLocal, inRoot, type OpenedFile, openRoot, rootSource, walk } from '@holotype/host';
import { type Entry, type RawPath, rawToText, type Run, type RunOutput, textToRaw } from '@holotype/model';
import { nameBelow, resultPlaces, type Unknown } from '@holotype/verify';
import type { BeforeRun } from './before-run.ts';

/** A file, to be closed by whoever asked for it; or where a link leads. */
export type Made = OpenedFile | { readonly target: RawPath };

export interface Outputs {
  /** What the run made at a path, reached without leaving the root whatever is swapped meanwhile; undefined: nothing that counts. */
  readonly open: (path: string) => Made | undefined;
  /** Why what lies at a recorded output does not count as made. */
  readonly unmade: (path: string) => string | undefined;
}

const kinds: Readonly<Partial<Record<string, string>>> = {
  directory: 'a directory',
  file: 'a file',
  fifo: 'a pipe',
  socket: 'a socket',
};

/** Reads what the run made, inside its root. What stands there as it did before the run counts as nothing. */
export const openOutputs = (root: RawPath, run: Run, before: BeforeRun): Outputs => {
  const { files } = openRoot(root);
  const types = new Map<string, RunOutput['type']>(run.outputs.map(({ path, type }) => [path, type]));
  const unmade = (path: string): string | undefined => {
    const type = types.get(path);
    const place = before.place(textToRaw(path));
    const found = files.lstat(place);
    if (type === undefined || !found) return undefined;
    if (before.stands(place)) return 'it already existed before the run, and the run did not write it';
    if (found.type === type) return undefined;
    const there =
      found.type === 'symlink' ? `a link to ${rawToText(files.readlink(place) ?? '')}` : undefined;
    return `${there ?? kinds[found.type] ?? 'something else'} is there now`;
  };
  const open = (path: string): Made | undefined => {
    if (unmade(path) !== undefined) return undefined;
    const place = before.place(textToRaw(path));
    if (files.lstat(place)?.type === 'symlink') {
      const target = files.readlink(place);
      return target === undefined ? undefined : { target };
    }
    return fileInRoot(root, place);
  };
  return { open, unmade };
};

/** Where an output lies in `outputs/`: by its path below the project, else by its whole path. */
export const keptName = (run: Run, path: string): RawPath =>
  textToRaw(nameBelow(run.project, path)).replace(/^\//, '');

/** Files and links that the run made or changed where it works, and that the capsule does not know; the bytes of the Tree are no change. */
export const findUnknown = (
  root: RawPath,
  run: Run,
  tree: readonly Entry[],
  before: BeforeRun,
): Unknown[] => {
  const { files } = openRoot(root);
  const home = run.home === undefined ? undefined : textToRaw(run.home);
  const places = resultPlaces({ area: before.area, home, files });
  const recorded = new Set(run.outputs.map(({ path }) => before.place(textToRaw(path))));
  const given = new Map(
    run.inputs.flatMap((input) => (input.slot === undefined ? [] : [[textToRaw(input.path), input]])),
  );
  const held = new Map(tree.map((entry) => [entry.path, entry]));
  const isAsItWas = (path: RawPath): boolean => {
    const entry = held.get(path);
    const found = files.lstat(path);
    if (entry?.type === 'symlink') return found?.type === 'symlink' && files.readlink(path) === entry.target;
    const known = entry?.type === 'file' ? entry : given.get(path);
    if (!known || found?.type !== 'file' || found.size !== known.size) return false;
    return inRoot(root, path, (at) => hashLocal(at).sha256) === known.sha256;
  };
  const found: Unknown[] = [];
  for (const visit of walk(rootSource(root), before.area)) {
    if (!('stat' in visit)) continue;
    const { path, stat } = visit;
    visit.enter = stat.type === 'directory' && places.enters(path);
    if ((stat.type !== 'file' && stat.type !== 'symlink') || recorded.has(path) || !places.holds(path))
      continue;
    if (before.stands(path)) continue;
    const had = before.had(path);
    if (!had || !isAsItWas(path)) found.push({ path: rawToText(path), how: had ? 'changed' : 'made' });
  }
  return found;
};
