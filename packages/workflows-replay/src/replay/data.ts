import {
  lstat,
  makeDirectories,
  openLocal,
  readFileToEnd,
  restoreMetadata,
  type WholeFile,
} from '@holotype/host';
import {
  type Entry,
  parentOf,
  type RawPath,
  rawToText,
  type Run,
  type RunInput,
  textToRaw,
} from '@holotype/model';
import { ReplayError } from './errors.ts';
import { placeInRoot } from './place-in-root.ts';
import { typesIn } from './tree-paths.ts';

export interface GivenData {
  readonly input: RunInput;
  /** A raw path on this machine. */
  readonly path: RawPath;
}

const listed = (inputs: readonly RunInput[]) =>
  inputs
    .map(({ slot, path, url }) => `${slot ?? ''} (${path}${url === undefined ? '' : `, from ${url}`})`)
    .join(', ');

/**
 * What `freeze` leaves to be given is not in the Tree: a FIFO in its place would be waited for, a link lead elsewhere. Throws ReplayError
 * `REPLAY_RUN_INVALID`.
 */
export const refuseSlotsHeld = ({ inputs }: Run, tree: readonly Entry[]): void => {
  const typeOf = typesIn(tree);
  for (const { path, slot } of inputs) {
    const there = slot === undefined ? undefined : typeOf(textToRaw(path));
    if (there !== undefined) throw held(path, there);
  }
};

const held = (path: string, type: string): ReplayError =>
  new ReplayError('REPLAY_RUN_INVALID', `The capsule has a ${type} at ${path}, where data is to be put`, {
    hint: 'nothing was run; ask for a capsule that `holotype freeze` made',
  });

/** What the file has instead is the reader's: messages are passed on. */
const compareData = ({ path: there, sha256, size }: RunInput, path: RawPath, found: WholeFile): void => {
  if (found.sha256 === sha256) return;
  throw new ReplayError(
    'REPLAY_DATA_DIFFERS',
    `${rawToText(path)} is not what the run read as ${there}: ${String(size)} bytes with sha256 ${sha256}`,
    { hint: 'find the version that the paper names', exit: 'failed' },
  );
};

/** What is given for each slot, compared with the hash that the run read, before anything else is done. Throws ReplayError, HostError. */
export const checkData = async (
  run: Run,
  given: ReadonlyMap<string, RawPath>,
  onHash: (input: RunInput) => void,
  signal: AbortSignal,
): Promise<GivenData[]> => {
  const slots = run.inputs.filter(({ slot }) => slot !== undefined);
  const unknown = [...given.keys()].filter((name) => !slots.some(({ slot }) => slot === name));
  if (unknown.length > 0) {
    throw new ReplayError('REPLAY_DATA_MISSING', `The capsule has no data slot ${unknown.join(', ')}`, {
      hint: slots.length > 0 ? `its slots are ${listed(slots)}` : 'it has none: omit --data',
      exit: 'failed',
    });
  }
  const missing = slots.filter(({ slot }) => !given.has(slot ?? ''));
  if (missing.length > 0) {
    throw new ReplayError('REPLAY_DATA_MISSING', `Data is missing: ${listed(missing)}`, {
      hint: `add ${missing.map(({ slot }) => `--data ${slot ?? ''}=PATH`).join(' ')}`,
      exit: 'failed',
    });
  }
  const found: GivenData[] = [];
  for (const input of slots) {
    const named = given.get(input.slot ?? '') ?? '';
    // The reader's own link to it is as good.
    const path = openLocal().files.realpath(named) ?? named;
    onHash(input);
    compareData(input, path, await readFileToEnd(path, { signal }));
    found.push({ input, path });
  }
  return found;
};

/** Puts data where the run looks for it, in new files. Throws ReplayError, HostError. */
export const placeData = async (
  root: RawPath,
  data: readonly GivenData[],
  signal: AbortSignal,
): Promise<void> => {
  for (const { input, path } of data) {
    const at = placeInRoot(root, textToRaw(input.path));
    const there = lstat(at);
    if (there) throw held(input.path, there.type);
    makeDirectories(parentOf(at));
    compareData(input, path, await readFileToEnd(path, { to: at, signal }));
    const made = lstat(at);
    if (made)
      restoreMetadata(at, { ...made, mode: input.mode ?? made.mode, mtime: input.mtime ?? made.mtime });
  }
};
