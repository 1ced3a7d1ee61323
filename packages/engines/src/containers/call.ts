import { runLocal } from '@holotype/host';

/** Runs a program with these arguments behind its own; never throws for what it says. */
export type Call = (args: readonly string[]) => Promise<{
  /** -1: it did not end by itself. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}>;

const hour = 3_600_000;

/** `argv`: the program and its own options; `environment`: all its variables. */
export const caller =
  (argv: readonly [string, ...string[]], environment: Readonly<Record<string, string>>): Call =>
  async (args) => {
    const [program, ...options] = argv;
    const done = await runLocal({ argv: [program, ...options, ...args], env: environment, timeoutMs: hour });
    return done.kind === 'exited' ? done : { code: -1, stdout: '', stderr: `${program}: ${done.reason}` };
  };
