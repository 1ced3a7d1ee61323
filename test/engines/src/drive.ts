import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Actor } from '@holotype/kit';
import type { DetectedRuntime, RunRequest, RunResult } from '@holotype/runtimes';

const driver = fileURLToPath(new URL('run-driver.js', import.meta.url));

export interface Driven {
  /** The process that runs the command, as soon as it has said who it is and the command has written. */
  readonly started: Promise<number>;
  /** What the command wrote to the stdout that it inherited, and the last line of stderr. */
  readonly ended: Promise<{ readonly stdout: string; readonly answer: string }>;
}

/** Starts the driver as `actor`, with a variable in its environment that no command may see. */
export const drive = (actor: Actor, request: string): Driven => {
  const [program, ...args] = [...actor.prefix, process.execPath, driver, request];
  const { PATH, HOLOTYPE_KIT_CACHE } = process.env;
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOLOTYPE_KIT_CACHE, CALLERS_OWN: 'secret' },
  });
  let [stdout, stderr] = ['', ''];
  const started = new Promise<number>((resolve) => {
    child.stdout.on('data', (part: Buffer) => {
      stdout += part.toString();
      resolve(parseInt(stderr, 10));
    });
  });
  child.stderr.on('data', (part: Buffer) => {
    stderr += part.toString();
  });
  const ended = new Promise<{ stdout: string; answer: string }>((resolve, reject) => {
    child.once('close', () => {
      const answer = stderr.trimEnd().split('\n').at(-1) ?? '';
      if (answer.startsWith('{') || answer.startsWith('[')) resolve({ stdout, answer });
      else reject(new Error(`the driver failed:\n${stderr}`));
    });
  });
  return { started, ended };
};

export const detectAs = async (actor: Actor): Promise<readonly DetectedRuntime[]> => {
  const { answer } = await drive(actor, 'detect').ended;
  return JSON.parse(answer) as readonly DetectedRuntime[];
};

export const runAs = async (actor: Actor, request: RunRequest): Promise<RunResult> => {
  const { answer } = await drive(actor, JSON.stringify(request)).ended;
  return JSON.parse(answer) as RunResult;
};
