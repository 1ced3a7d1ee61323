import { copyBytes, hashLocal, lstat, makeDirectories, restoreMetadata } from '@holotype/host';
import { parentOf, type RawPath, rawToText, type Run, type RunInput, textToRaw } from '@holotype/model';
import { ReplayError } from './errors.ts';
import { placeInRoot } from './place-in-root.ts';

export interface GivenData {
  readonly input: RunInput;
  /** A raw path on this machine. */
  readonly path: RawPath;
}

const listed = (inputs: readonly RunInput[]) =>
  inputs
    .map(({ slot, path, url }) => `${slot ?? ''} (${path}${url === undefined ? '' : `, from ${url}`})`)
    .join(', ');

/** What is given for each slot, compared with the hash that the run read, before anything else is done. Throws ReplayError. */
export const checkData = (
  run: Run,
  given: ReadonlyMap<string, RawPath>,
  onHash: (input: RunInput) => void,
): GivenData[] => {
  const slots = run.inputs.filter(({ slot }) => slot !== undefined);
  const unknown = [...given.keys()].filter((name) => !slots.some(({ slot }) => slot === name));
  if (unknown.length > 0) {
    throw new ReplayError('REPLAY_DATA_MISSING', `The capsule has no data slot ${unknown.join(', ')}`, {
      hint: slots.length > 0 ? `its slots are ${listed(slots)}` : 'it has none: leave --data away',
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
  return slots.map((input) => {
    const path = given.get(input.slot ?? '') ?? '';
    onHash(input);
    if (hashLocal(path).sha256 === input.sha256) return { input, path };
    // What this file has instead is the reader's: messages are passed on.
    throw new ReplayError(
      'REPLAY_DATA_DIFFERS',
      `${rawToText(path)} is not what the run read as ${input.path}: ${String(input.size)} bytes with sha256 ${input.sha256}`,
      { hint: 'find the version that the paper names', exit: 'failed' },
    );
  });
};

/** Puts data where the run looks for it. */
export const placeData = (root: RawPath, data: readonly GivenData[]): void => {
  for (const { input, path } of data) {
    const at = placeInRoot(root, textToRaw(input.path));
    makeDirectories(parentOf(at));
    copyBytes(path, at);
    const made = lstat(at);
    if (made)
      restoreMetadata(at, { ...made, mode: input.mode ?? made.mode, mtime: input.mtime ?? made.mtime });
  }
};
