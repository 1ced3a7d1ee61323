import {
  HostError,
  lstat,
  makeDirectories,
  openLocal,
  readWhole,
  removeMarked,
  tryFile,
  writeWhole,
} from '@holotype/host';
import { joinRaw, ownMarks, parentOf, type RawPath, rawToText } from '@holotype/model';
import { FreezeError } from './errors.ts';

/** Where things lie in the directory of a freeze that is not done yet. */
export const partialFiles = (place: RawPath) => ({
  mark: joinRaw(place, ownMarks.partial),
  worker: joinRaw(place, 'worker'),
  state: joinRaw(place, 'state.json'),
  trace: joinRaw(place, 'trace.ndjson'),
  bytes: joinRaw(place, 'bytes'),
  stages: joinRaw(place, 'stages.json'),
  /** The digest of a plan that is to be replaced. */
  oldPlan: joinRaw(place, 'old-plan'),
  packs: joinRaw(place, 'packs'),
  capture: joinRaw(place, 'run.cap'),
  capsule: joinRaw(place, 'capsule'),
  parts: joinRaw(place, 'parts'),
});

/** Where a freeze works that named this directory for parts. */
export const partialOfParts = (parts: RawPath): RawPath => parentOf(parts);

export const partialOf = (output: RawPath): RawPath => `${output}.partial`;

/** As a shell takes it. */
const quoted = (text: string): string =>
  /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** The command line that goes on from there. */
export const resumeLine = (place: RawPath): string => `holotype freeze --resume ${quoted(rawToText(place))}`;

/** A process by its id and when it started; undefined if it is no more. */
export const identifyProcess = (id: string): string | undefined => {
  const fields = readWhole(`/proc/${id}/stat`).toString('latin1');
  const started = fields.slice(fields.lastIndexOf(')') + 2).split(' ')[19];
  return started === undefined ? undefined : `${id} ${started}`;
};

/** A process that is at work there now, and is not this one. */
const workerAt = (place: RawPath): string | undefined => {
  const noted = readWhole(partialFiles(place).worker).toString('latin1');
  const [id = ''] = noted.split(' ');
  return /^\d+$/.test(id) && Number(id) !== process.pid && identifyProcess(id) === noted ? id : undefined;
};

const refuseBusy = (place: RawPath): void => {
  const worker = workerAt(place);
  if (worker === undefined) return;
  throw new FreezeError(
    'FREEZE_PARTIAL_BUSY',
    `Another freeze, process ${worker}, is working in ${rawToText(place)}`,
    { hint: 'wait for it, or choose another name with -o' },
  );
};

/** This process works there from now on; until it ends nobody else does. Throws FreezeError `FREEZE_PARTIAL_BUSY`. */
export const takePartial = (place: RawPath): void => {
  refuseBusy(place);
  writeWhole(partialFiles(place).worker, identifyProcess(String(process.pid)) ?? '');
};

/** Removes it; killed meanwhile, the next freeze finds its mark. */
export const removePartial = (place: RawPath): void => {
  removeMarked(place, ownMarks.partial);
};

/**
 * Makes the directory that a freeze works in, readable by this user only. What a killed freeze left of a run that was not over is removed;
 * a run that is kept there, only with `force`. Throws FreezeError `FREEZE_PARTIAL_KEPT`, `FREEZE_PARTIAL_BUSY`, HostError.
 */
export const startPartial = (place: RawPath, force: boolean): void => {
  const files = partialFiles(place);
  const there = lstat(place);
  const isOurs = there?.type === 'directory' && lstat(files.mark) !== undefined;
  if (there && !isOurs && (there.type !== 'directory' || openLocal().files.list(place).length > 0)) {
    throw new HostError(
      'HOST_OUTPUT_EXISTS',
      `${rawToText(place)} already exists and was not made by freeze`,
      {
        hint: 'choose another name with -o',
      },
    );
  }
  refuseBusy(place);
  if (lstat(files.state) && !force) {
    throw new FreezeError(
      'FREEZE_PARTIAL_KEPT',
      `${rawToText(place)} contains a run that has ended but was not completely frozen`,
      { hint: `${resumeLine(place)} continues from there; --force removes it` },
    );
  }
  removePartial(place);
  makeDirectories(place, 0o700);
  tryFile(files.mark, '');
  takePartial(place);
};
