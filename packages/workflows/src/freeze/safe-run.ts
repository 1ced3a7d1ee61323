import { lstat, makeDirectories, readWhole, syncFiles, writeWhole } from '@holotype/host';
import {
  type Digest,
  joinRaw,
  type PartialRun,
  printJson,
  type RawPath,
  rawToText,
  readDocument,
  sha256,
  textToRaw,
} from '@holotype/model';
import type { WorkflowContext } from '@holotype/workflows-replay';
import type { Trace } from '@holotype/trace';
import { FreezeError } from './errors.ts';
import type { InputRecord } from './run-input.ts';
import { partialFiles } from './partial-place.ts';
import { parseTrace, writeTrace } from './trace-file.ts';

/** Options as they were typed, paths absolute. */
export type OptionTexts = PartialRun['options'];

/** A run that is over, and all that is needed to go on without it. */
export interface SafeRun {
  /** UTC, to the second. */
  readonly ranAt: string;
  readonly argv: readonly [string, ...string[]];
  readonly workingDirectory: RawPath;
  readonly home: RawPath | undefined;
  readonly project: RawPath | undefined;
  readonly uid: number;
  readonly gid: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly input: InputRecord;
  readonly options: OptionTexts;
  readonly trace: Trace;
}

/** The copy that a partial has of a content; undefined if it has none. */
export const copyOf = (place: RawPath, digest: Digest | undefined): RawPath | undefined => {
  if (digest === undefined) return undefined;
  const path = copyPath(place, digest);
  return lstat(path)?.type === 'file' ? path : undefined;
};
export const copyPath = (place: RawPath, digest: Digest): RawPath =>
  joinRaw(partialFiles(place).bytes, digest.slice('sha256:'.length));

/** Writes it down beside its copies; it is safe when this returns. `copies`: files that must be on disk too. */
export const writeSafeRun = async (
  context: WorkflowContext,
  place: RawPath,
  run: SafeRun,
  copies: readonly RawPath[],
): Promise<void> => {
  const files = partialFiles(place);
  makeDirectories(files.bytes);
  const trace = writeTrace(files.trace, run.trace);
  const text = (path: RawPath | undefined) => (path === undefined ? undefined : rawToText(path));
  const [home, project] = [text(run.home), text(run.project)];
  const state: PartialRun = {
    partialVersion: '1-0-0',
    tool: { ...context.tool },
    ranAt: run.ranAt,
    argv: [...run.argv],
    workingDirectory: rawToText(run.workingDirectory),
    ...(home !== undefined && { home }),
    ...(project !== undefined && { project }),
    ...run.input,
    uid: run.uid,
    gid: run.gid,
    options: run.options,
    environment: Object.entries(run.environment).map(([name, value]) => ({ name, value })),
    trace,
  };
  await syncFiles(copies);
  writeWhole(files.state, printJson(state));
  await syncFiles([files.state]);
};

/** Who goes on from it. */
type Reader = Pick<WorkflowContext, 'uid' | 'tool'>;

const invalid = (place: RawPath, why: string): FreezeError =>
  new FreezeError('FREEZE_PARTIAL_INVALID', `${rawToText(place)}: ${why}`, { exit: 'missing' });

const refuseForeign = (context: Reader, place: RawPath): void => {
  const files = partialFiles(place);
  const directory = lstat(place);
  if (directory?.type !== 'directory' || lstat(files.mark) === undefined)
    throw invalid(place, 'no freeze has left a run there');
  if (directory.uid !== context.uid) throw invalid(place, 'it belongs to another user');
  if (lstat(files.state)?.type !== 'file')
    throw invalid(place, 'the run had not ended, so nothing can continue from there');
};

/** Throws FreezeError `FREEZE_PARTIAL_INVALID`, DocumentError. */
export const readSafeRun = (context: Reader, place: RawPath): SafeRun => {
  refuseForeign(context, place);
  const files = partialFiles(place);
  const state = readDocument('partial', readWhole(files.state), rawToText(files.state));
  if (state.tool.version !== context.tool.version)
    throw invalid(place, `version ${state.tool.version} wrote it, and this is ${context.tool.version}`);
  if (state.uid !== context.uid) throw invalid(place, `user ${String(state.uid)} ran it`);
  const trace = readWhole(files.trace);
  if (trace.length !== state.trace.size || sha256(trace) !== state.trace.sha256)
    throw invalid(place, 'the trace is not what was written');
  const raw = (path: string | undefined) => (path === undefined ? undefined : textToRaw(path));
  return {
    ranAt: state.ranAt,
    uid: state.uid,
    gid: state.gid,
    options: state.options,
    argv: state.argv as [string, ...string[]],
    workingDirectory: textToRaw(state.workingDirectory),
    home: raw(state.home),
    project: raw(state.project),
    input: {
      ...(state.standardInput && { standardInput: state.standardInput }),
      ...(state.terminal && { terminal: state.terminal }),
    },
    environment: Object.fromEntries(state.environment.map(({ name, value }) => [name, value])),
    trace: parseTrace(trace),
  };
};
