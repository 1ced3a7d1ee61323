import {
  DocumentError,
  type Fact,
  isJsonObject,
  type Json,
  type Label,
  readDocument,
  readJson,
  type Replay,
  type Report,
} from '@holotype/model';
import { outputTally } from '@holotype/verify';

/** What one replay said of itself: its Report, or the failure that it printed as JSON. */
export interface Told {
  /** What the file is called, and of its directories as many as tell it from the others. */
  readonly path: string;
  readonly labels: readonly Label[];
  readonly result: Replay['result'] | 'not run';
  /** The run got other inputs than the recorded ones. */
  readonly edited?: true;
  /** Seconds. */
  readonly wall?: number;
  /** Outputs that decide, and how many of them agree. */
  readonly outputs?: { readonly same: number; readonly of: number };
  /** The first thing that is not as it should be. */
  readonly why?: string;
  readonly facts: readonly Fact[];
}

const ofReport = (path: string, { replay, labels = [], facts = [], findings }: Report): Told | undefined => {
  if (!replay) return undefined;
  const grave = findings.find(
    ({ code, verdict }) => code.startsWith('REPLAY_') && (verdict === 'fail' || verdict === 'unknown'),
  );
  return {
    path,
    labels,
    result: replay.result,
    ...(replay.edited && { edited: true as const }),
    wall: replay.usage.here,
    outputs: outputTally(replay),
    ...(replay.result !== 'same' && grave && { why: `${grave.message} [${grave.code}]` }),
    facts: [...facts, { name: 'Run by', here: replay.enclosure }],
  };
};

const text = (value: Json | undefined): string => (typeof value === 'string' ? value.slice(0, 1000) : '?');

const ofFailure = (path: string, value: Json): Told | undefined => {
  if (!isJsonObject(value) || !isJsonObject(value['error'])) return undefined;
  const { error, labels } = value;
  return {
    path,
    labels: (Array.isArray(labels) ? (labels as Json[]) : []).flatMap((label) =>
      isJsonObject(label) ? [{ name: text(label['name']), value: text(label['value']) }] : [],
    ),
    result: 'not run',
    why: `${text(error['message'])} [${text(error['code'])}]`,
    facts: [],
  };
};

/** Undefined for a Report of something else. What cannot be read is a replay that did not run. */
export const readTold = (path: string, bytes: Uint8Array): Told | undefined => {
  try {
    return ofFailure(path, readJson(bytes, path)) ?? ofReport(path, readDocument('report', bytes, path));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { path, labels: [], result: 'not run', why: `${error.message} [${error.code}]`, facts: [] };
  }
};
