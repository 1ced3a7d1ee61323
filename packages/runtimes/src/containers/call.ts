import { runLocal } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';

/** Runs a program with these arguments behind its own; never throws for what it says. */
export type Call = (args: readonly string[]) => Promise<{
  /** -1: it did not end by itself. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}>;

const hour = 3_600_000;

/** `argv`: the program and its own options; `environment`: all its variables; `directory`: where it works, default the caller's. */
export const caller =
  (
    argv: readonly [string, ...string[]],
    environment: Readonly<Record<string, string>>,
    directory?: RawPath,
  ): Call =>
  async (args) => {
    const [program, ...options] = argv;
    const done = await runLocal(
      { argv: [program, ...options, ...args], env: environment, timeoutMs: hour },
      { directory: directory === undefined ? undefined : rawToUtf8(directory) },
    );
    return done.kind === 'exited' ? done : { code: -1, stdout: '', stderr: `${program}: ${done.reason}` };
  };
