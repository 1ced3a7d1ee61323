import { lstat, makeDirectories, makeScratch, openLocal, readWhole, writeWhole } from '@holotype/host';
import { compareRaw, joinRaw, type RawPath, rawToText } from '@holotype/model';
import type { Part, Rank, Trace } from '@holotype/trace';
import { parseTrace, writeTrace } from '../freeze/trace-file.ts';

const names = { rank: 'rank.json', trace: 'trace.ndjson' };

/** Where a rank writes its part. */
export interface OpenPart {
  /** For its own files; on the disk that `directory` is on. */
  readonly scratch: RawPath;
  readonly finish: (trace: Trace) => void;
}

/** Begins the part of a rank below `directory`: from now on it is known that it was there. Throws HostError. */
export const openPart = (directory: RawPath, rank: Rank): OpenPart => {
  makeDirectories(directory, 0o700);
  const scratch = makeScratch('part', directory);
  writeWhole(joinRaw(scratch, names.rank), JSON.stringify(rank));
  return {
    scratch,
    finish: (trace) => {
      writeTrace(joinRaw(scratch, names.trace), trace);
    },
  };
};

export interface ReadParts {
  readonly whole: readonly Part[];
  /** They were started, and have not finished their part. */
  readonly begun: readonly Rank[];
}

const byNumber = (a: Rank, b: Rank): number => compareRaw(a.step, b.step) || a.number - b.number;

/** All parts below a directory that only this user can write to, by step and number. Throws HostError. */
export const readParts = (directory: RawPath): ReadParts => {
  const whole: Part[] = [];
  const begun: Rank[] = [];
  if (lstat(directory) === undefined) return { whole, begun };
  for (const name of openLocal().files.list(directory)) {
    const at = (file: string) => joinRaw(joinRaw(directory, name), file);
    if (lstat(at(names.rank)) === undefined) continue;
    const text = readWhole(at(names.rank)).toString('utf8');
    // Begun, and nothing more known of it: its machine may have stopped in the middle of a write.
    const rank = (text === '' ? { number: 0, step: rawToText(name), node: '?' } : JSON.parse(text)) as Rank;
    if (lstat(at(names.trace)) === undefined) begun.push(rank);
    else whole.push({ rank, trace: parseTrace(readWhole(at(names.trace))) });
  }
  return {
    whole: whole.sort((a, b) => byNumber(a.rank, b.rank)),
    begun: begun.sort(byNumber),
  };
};
