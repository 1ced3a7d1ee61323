import { sideOf } from '@holotype/compare';
import { openRoot, rootSource, walk } from '@holotype/host';
import { baseOf, isWithin, type RawPath, rawToText, type Run, textToRaw } from '@holotype/model';
import { nameBelow } from '@holotype/verify';

const outputLimit = 4 * 1024 * 1024 * 1024;

/** Reads what the run made, inside its root: a link never leads out of it. */
export const openOutputs = (root: RawPath, run: Run) => {
  const host = openRoot(root);
  const links = new Set(run.outputs.flatMap(({ type, path }) => (type === 'symlink' ? [path] : [])));
  return (path: string): Promise<Uint8Array | undefined> => {
    const raw = textToRaw(path);
    if (links.has(path)) {
      const target = host.files.lstat(raw)?.type === 'symlink' ? host.files.readlink(raw) : undefined;
      return Promise.resolve(target === undefined ? undefined : Buffer.from(target, 'latin1'));
    }
    if (host.files.stat(raw)?.type !== 'file') return Promise.resolve(undefined);
    return Promise.resolve(host.files.bytes(raw, outputLimit));
  };
};

/** Where an output lies in `outputs/`: by its path below the project, else by its whole path. */
export const keptName = (run: Run, path: string): RawPath =>
  textToRaw(nameBelow(run.project, path)).replace(/^\//, '');

/** Path texts of files below the project that were neither there before nor recorded as outputs. */
export const findMade = (root: RawPath, run: Run, before: ReadonlySet<RawPath>): string[] => {
  const project = run.project === undefined ? undefined : textToRaw(run.project);
  if (project === undefined) return [];
  const recorded = new Set(run.outputs.map(({ path }) => path));
  const given = new Set(run.inputs.map(({ path }) => path));
  const made: string[] = [];
  for (const visit of walk(rootSource(root))) {
    if (!('stat' in visit)) continue;
    const { path, stat } = visit;
    visit.enter =
      stat.type === 'directory' &&
      (isWithin(project, path) || (isWithin(path, project) && !sideOf(baseOf(path))));
    if (stat.type === 'directory' || !isWithin(path, project) || before.has(path)) continue;
    const text = rawToText(path);
    if (!recorded.has(text) && !given.has(text)) made.push(text);
  }
  return made;
};
