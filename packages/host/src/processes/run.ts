import type { Command, RunResult } from '../hosts/host.ts';
import { searchPath } from './programs.ts';
import { starter } from './start.ts';

/** Runs argv on this machine: no shell, an empty environment but PATH and LC_ALL, stdin closed, bounded in time and output. `directory`: default this process's. */
export const runLocal = async (command: Command, directory?: string): Promise<RunResult> => {
  const { collect } = await starter();
  const { how, stdout, stderr } = await collect(
    {
      argv: command.argv,
      environment: { PATH: searchPath, LC_ALL: 'C.UTF-8', ...command.env },
      directory,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
    {
      timeoutMs: command.timeoutMs ?? 30_000,
      maxOutput: command.maxOutput ?? 64 * 1024 * 1024,
    },
  );
  return how.kind === 'exited' ? { ...how, stdout, stderr } : how;
};
