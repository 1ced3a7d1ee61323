import { hostname } from 'node:os';
import { callerInput, makeTemporaryDirectory, openCallerInput, readWhole, removeTree } from '@holotype/host';
import { joinRaw, type RawPath, rawToUtf8, utf8ToRaw } from '@holotype/model';
import { type RunEnd, traceRun } from '@holotype/trace';
import { type Caller, ownWords } from '@holotype/workflows-replay';
import { identifyProcess, partialFiles, partialOfParts } from '../freeze/partial-place.ts';
import { openPart } from './parts.ts';
import { readRank } from './rank.ts';

/** Names the directory for parts, for programs that a run starts elsewhere. */
export const partsVariable = 'HOLOTYPE_PARTS';
/** What a script writes before a program that a launcher starts: expanded, it records itself. */
const rankVariable = 'HOLOTYPE_RANK';

export interface TraceRankRequest {
  readonly argv: readonly [string, ...string[]];
  /** Where parts go; undefined: nobody asked for one, and the program is only run. */
  readonly parts: RawPath | undefined;
}

const parentOfProcess = (id: number): number => {
  const fields = readWhole(`/proc/${String(id)}/stat`).toString('latin1');
  return Number(fields.slice(fields.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
};

/** The freeze that asks for parts watches this process already. */
const isWatched = (parts: RawPath): boolean => {
  const worker = readWhole(partialFiles(partialOfParts(parts)).worker).toString('latin1');
  for (let id = process.ppid; id > 1; id = parentOfProcess(id))
    if (identifyProcess(String(id)) === worker) return true;
  return false;
};

const inputOf = () => {
  const own = callerInput();
  if (own.kind === 'file') return { stdin: rawToUtf8(own.path), close: () => undefined };
  if (own.kind === 'none') return { stdin: undefined, close: () => undefined };
  const { source, close } = openCallerInput(false);
  return { stdin: undefined, input: { source, given: () => undefined, terminal: undefined }, close };
};

/** Runs a program, passes its streams on, and leaves a part of what it touched. How it ended is a result. Throws TraceError, HostError. */
export const traceRank = async (
  { environment, workingDirectory, signal }: Caller,
  { argv, parts }: TraceRankRequest,
): Promise<RunEnd> => {
  const isSeen = parts === undefined || isWatched(parts);
  const part = parts === undefined ? undefined : openPart(parts, readRank(environment, hostname()));
  const scratch = part?.scratch ?? makeTemporaryDirectory('holotype-trace');
  const rest = Object.entries(environment).filter(
    ([name]) => name !== partsVariable && name !== rankVariable,
  );
  const { close, ...input } = inputOf();
  try {
    const trace = await traceRun({
      ...{ argv, workingDirectory, signal, ...input },
      environment: Object.fromEntries(rest),
      scratch: rawToUtf8(scratch),
      stdout: rawToUtf8(joinRaw(scratch, 'stdout')),
      stderr: rawToUtf8(joinRaw(scratch, 'stderr')),
      echo: true,
      outputLimit: 0,
      ...(isSeen && { mechanisms: ['none'] as const }),
    });
    const nothing = { files: [], missing: [], contacts: [], notices: [], programs: [] };
    // The launcher brings what it prints to where the run is watched.
    const reasons = trace.reasons.filter(({ code }) => code !== 'output-limit');
    part?.finish(isSeen ? { ...trace, ...nothing, complete: true, reasons: [] } : { ...trace, reasons });
    return trace.end;
  } finally {
    close();
    if (part === undefined) removeTree(scratch);
  }
};

/** What stands before a program so that it leaves a part. */
export const traceWords = (caller: Pick<Caller, 'startedFrom'>): readonly string[] => [
  ...ownWords(caller),
  'trace',
];

/** For scripts of the run: their shells split it at blanks. */
export const rankVariables = (
  caller: Pick<Caller, 'startedFrom'>,
  parts: RawPath,
): Readonly<Record<string, string>> => {
  const words = [...traceWords(caller), '--'];
  const text = words.some((word) => /\s/.test(word)) ? 'holotype trace --' : words.join(' ');
  return { [partsVariable]: rawToUtf8(parts), [rankVariable]: text };
};

/** As typed by a user. */
export const toParts = (text: string | undefined): RawPath | undefined =>
  text === undefined || text === '' ? undefined : utf8ToRaw(text);
