import {
  lstat,
  makeDirectories,
  openLocal,
  readFileToEnd,
  removeTree,
  restoreMetadata,
} from '@holotype/host';
import {
  baseOf,
  type Entry,
  nearName,
  parentOf,
  type RawPath,
  rawToText,
  type Replay,
  type Run,
  textToRaw,
  utf8ToRaw,
} from '@holotype/model';
import { ReplayError } from './errors.ts';
import { placeInRoot } from './place-in-root.ts';

/** A file that the run gets instead of the recorded one. */
export interface Edit {
  /** Where the run finds it. */
  readonly path: RawPath;
  /** A raw path on this machine. */
  readonly local: RawPath;
  readonly sha256: string;
  readonly size: number;
  /** Of the recorded file. */
  readonly recorded: { readonly sha256: string; readonly size: number };
  readonly mode: number | undefined;
}

type Recorded = Pick<Edit, 'recorded' | 'mode'>;

/** Files that can be replaced: inputs, and every other file that the capsule includes. */
const recordedFiles = (run: Run, tree: readonly Entry[]): ReadonlyMap<RawPath, Recorded> =>
  new Map([
    ...tree.flatMap((entry): [RawPath, Recorded][] =>
      entry.type === 'file'
        ? [[entry.path, { recorded: { sha256: entry.sha256, size: entry.size }, mode: entry.mode }]]
        : [],
    ),
    ...run.inputs.map(({ path, sha256, size, mode }): [RawPath, Recorded] => [
      textToRaw(path),
      { recorded: { sha256, size }, mode },
    ]),
  ]);

const plain = (path: RawPath): RawPath => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
};

/** As recorded, or relative to where the run worked or to its project. */
const candidates = (typed: string, { workingDirectory, project }: Run): readonly RawPath[] => {
  const raw = utf8ToRaw(typed);
  if (raw.startsWith('/')) return [plain(raw)];
  const bases = [workingDirectory, ...(project === undefined ? [] : [project])];
  return bases.map((base) => plain(`${textToRaw(base)}/${raw}`));
};

const shown = 5;

const refuseUnknown = (typed: string, run: Run): ReplayError => {
  const under = `${run.workingDirectory}/`;
  const names = run.inputs.map(({ path }) => (path.startsWith(under) ? path.slice(under.length) : path));
  const base = baseOf(typed);
  const near = names.find((name) => baseOf(name) === base) ?? nearName(typed, names);
  const listed = `${names.slice(0, shown).join(', ')}${names.length > shown ? ' and others' : ''}`;
  const inputs = names.length === 0 ? 'the run read no input' : `the inputs of the run are ${listed}`;
  return new ReplayError(
    'REPLAY_EDIT_UNKNOWN',
    `--edit ${typed}: the capsule has no such file, and the run read none`,
    { hint: near === undefined ? inputs : `did you mean ${near}? ${inputs}` },
  );
};

/** What each edit replaces, before anything else is done. Throws ReplayError `REPLAY_EDIT_UNKNOWN`, HostError. */
export const checkEdits = async (
  run: Run,
  tree: readonly Entry[],
  asked: ReadonlyMap<string, RawPath>,
  signal: AbortSignal,
): Promise<Edit[]> => {
  if (asked.size === 0) return [];
  const files = recordedFiles(run, tree);
  const edits = new Map<RawPath, Edit>();
  for (const [typed, named] of asked) {
    const path = candidates(typed, run).find((one) => files.has(one));
    const recorded = path === undefined ? undefined : files.get(path);
    if (path === undefined || !recorded) throw refuseUnknown(typed, run);
    const local = openLocal().files.realpath(named) ?? named;
    const { sha256, size } = await readFileToEnd(local, { signal });
    edits.set(path, { path, local, sha256, size, ...recorded });
  }
  return [...edits.values()];
};

/** Puts each where the run looks for it, in a new file. Throws ReplayError, HostError. */
export const placeEdits = async (
  root: RawPath,
  edits: readonly Edit[],
  signal: AbortSignal,
): Promise<void> => {
  for (const { path, local, mode, sha256 } of edits) {
    const at = placeInRoot(root, path);
    const before = lstat(at);
    removeTree(at);
    makeDirectories(parentOf(at));
    const copied = await readFileToEnd(local, { to: at, signal });
    if (copied.sha256 !== sha256)
      throw new ReplayError('REPLAY_EDIT_UNKNOWN', `${rawToText(local)} changes while it is read`, {
        hint: 'nothing was run; wait until it is written',
      });
    const made = lstat(at);
    if (made)
      restoreMetadata(at, {
        ...made,
        mode: before?.mode ?? mode ?? made.mode,
        uid: before?.uid ?? made.uid,
        gid: before?.gid ?? made.gid,
      });
  }
};

const mostReported = 1000;

/** For the Report; undefined if nothing was edited. */
export const editedInReport = (edits: readonly Edit[]): Replay['edited'] =>
  edits.length === 0
    ? undefined
    : edits.slice(0, mostReported).map(({ path, recorded, sha256, size }) => ({
        path: rawToText(path),
        captured: recorded,
        here: { sha256, size },
      }));
