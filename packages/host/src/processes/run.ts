import type { Command, RunResult } from '../hosts/host.ts';
import { ownChild } from './own-children.ts';
import { searchPath } from './programs.ts';

/** Runs argv on this machine: no shell, an empty environment but PATH and LC_ALL, stdin closed, bounded in time and output. `directory`: default this process's. */
export const runLocal = async (command: Command, directory?: string): Promise<RunResult> => {
  // A hundred modules, and most threads start no program.
  const { execa } = await import('execa');
  const [program, ...args] = command.argv;
  const running = execa(program, args, {
    env: { PATH: searchPath, LC_ALL: 'C.UTF-8', ...command.env },
    extendEnv: false,
    ...(directory !== undefined && { cwd: directory }),
    stdin: 'ignore',
    reject: false,
    timeout: command.timeoutMs ?? 30_000,
    maxBuffer: command.maxOutput ?? 64 * 1024 * 1024,
    stripFinalNewline: false,
  });
  ownChild(running);
  const result = await running;
  if (result.code === 'ENOENT' || result.code === 'EACCES')
    return { kind: 'unavailable', reason: 'not-found' };
  if (result.timedOut) return { kind: 'stopped', reason: 'timeout' };
  if (result.isMaxBuffer) return { kind: 'stopped', reason: 'too-large' };
  if (result.exitCode === undefined) return { kind: 'stopped', reason: 'signal' };
  return { kind: 'exited', code: result.exitCode, stdout: result.stdout, stderr: result.stderr };
};
