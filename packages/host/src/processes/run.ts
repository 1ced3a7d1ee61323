import type { Command, RunResult } from '../hosts/host.ts';
import { searchPath } from './programs.ts';
import { starter } from './start.ts';

export interface RunOptions {
  /** Default: this process's. */
  readonly directory?: string | undefined;
  /** What it finds on stdin; default: nothing. */
  readonly input?: Uint8Array | undefined;
  /** It may ask its user something at the terminal: its stderr is that of this process, and is not collected. */
  readonly asks?: boolean;
}

/** Runs argv on this machine: no shell, an empty environment but PATH and LC_ALL, bounded in time and output. */
export const runLocal = async (
  command: Command,
  { directory, input, asks = false }: RunOptions = {},
): Promise<RunResult> => {
  const { collect } = await starter();
  const { how, stdout, stderr } = await collect(
    {
      argv: command.argv,
      environment: { PATH: searchPath, LC_ALL: 'C.UTF-8', ...command.env },
      directory,
      input,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', asks ? 'inherit' : 'pipe'],
    },
    {
      timeoutMs: command.timeoutMs ?? 30_000,
      maxOutput: command.maxOutput ?? 64 * 1024 * 1024,
    },
  );
  return how.kind === 'exited' ? { ...how, stdout, stderr } : how;
};
