import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Isolation, Report } from '@holotype/model';

/** What was seen of one replay, from outside. */
export interface Outcome {
  readonly code: number;
  readonly signal: number;
  /** Megabytes of the largest process; seconds. */
  readonly megabytes: number;
  readonly seconds: number;
  readonly late: boolean;
  /** Bytes as latin1. */
  readonly screen: string;
  readonly input: string;
  /** Processes that were there when the replay had ended, a line each. */
  readonly left: readonly string[];
  /** Connections that the reader got: at the port, at the local socket. */
  readonly connections: readonly [number, number];
  readonly bystanderEnded: boolean;
  readonly report: Report | undefined;
  /** Of the run. */
  readonly stdout: string;
  /** Paths below the output directory. */
  readonly outputs: readonly string[];
  readonly isolation: readonly Isolation[];
}

const text = (path: string, most = 64 * 1024 * 1024): string =>
  existsSync(path) && statSync(path).size <= most ? readFileSync(path, 'latin1') : '';

const listed = (directory: string): string[] =>
  existsSync(directory) ? readdirSync(directory, { recursive: true, encoding: 'latin1' }) : [];

/** Reads what the reader of the test wrote down, and what the replay left. */
export const readOutcome = (seen: string, output: string): Outcome => {
  const [code = -1, signal = 0, megabytes = 0, seconds = 0] = text(join(seen, 'end')).split(' ').map(Number);
  const [port = 0, local = 0] = text(join(seen, 'sockets')).split(' ').map(Number);
  const written = text(join(output, 'report.json'));
  const report =
    written === '' ? undefined : (JSON.parse(Buffer.from(written, 'latin1').toString()) as Report);
  return {
    ...{ code, signal, megabytes, seconds, report },
    late: existsSync(join(seen, 'late')),
    screen: text(join(seen, 'screen')),
    input: text(join(seen, 'input')),
    left: text(join(seen, 'left'))
      .split('\n')
      .filter((line) => line !== ''),
    connections: [port, local],
    bystanderEnded: existsSync(join(seen, 'bystander-ended')),
    stdout: text(join(output, 'stdout')),
    outputs: listed(output),
    isolation: report?.replay?.isolation ?? [],
  };
};
