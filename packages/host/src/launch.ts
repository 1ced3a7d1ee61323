import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import { type Collector, inFiles, inMemory, type OutputFiles } from './launch-output.ts';
import { closed, openInput, openOutlet } from './streams.ts';

export interface LaunchOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** `inherit`: the caller's terminal. `capture`: the output is kept, at most `maxOutput` bytes of each kind. Or files that take it. */
  readonly stdio: 'inherit' | 'capture' | OutputFiles;
  /** A file on this machine; by default the caller's own with `inherit`, else empty. */
  readonly stdin?: RawPath | undefined;
  readonly maxOutput: number;
  /** Who may open the output again by name, if another than the caller. */
  readonly outputOwner?: { readonly uid: number; readonly gid: number } | undefined;
  /** A message that the program sent through process.send. */
  readonly onReport: (report: unknown) => void;
}
export interface LaunchEnd {
  readonly exitCode: number | undefined;
  /** Why the program could not be started, `ENOENT` and the like. */
  readonly refused: string | undefined;
  /** It wrote more than may be kept and was stopped. */
  readonly tooMuch: boolean;
  /** Captured; empty otherwise. */
  readonly stdout: Uint8Array;
  readonly stderr: Uint8Array;
}
export interface Launch {
  /** Lost quietly if the program is gone. */
  readonly send: (order: object) => void;
  /** Ends the channel: a launcher takes its command with it, then goes; it is killed if it does not. */
  readonly stop: () => void;
  /** When the program and everything that holds its output have ended. Throws HostError if the output could not be kept: it was stopped then. */
  readonly ended: Promise<LaunchEnd>;
}

type Exit = Pick<LaunchEnd, 'exitCode' | 'refused'>;

const stopMs = 5000;
/** What outlives the program and holds its output is not waited for longer than this. */
const drainMs = 2000;

/** Starts a program that this one talks with over a channel; a Node program finds it as process.send. When this process dies, the channel ends. */
export const launch = (
  argv: readonly [program: string, ...args: string[]],
  { environment, stdio, stdin, maxOutput, outputOwner, onReport }: LaunchOptions,
): Launch => {
  const [program, ...args] = argv;
  const input = stdin === undefined ? undefined : openInput(stdin);
  const collector: Collector = typeof stdio === 'object' ? inFiles(stdio) : inMemory(maxOutput);
  const outlets = stdio === 'inherit' ? [] : [openOutlet(outputOwner), openOutlet(outputOwner)];
  const [stdout, stderr] = outlets.map((outlet) => outlet.stdio);
  const child = spawn(program, args, {
    env: { ...environment },
    serialization: 'json',
    stdio: [
      input ?? (stdio === 'inherit' ? 'inherit' : 'ignore'),
      stdout ?? 'inherit',
      stderr ?? 'inherit',
      'ipc',
    ],
  });
  if (input !== undefined) closeSync(input);
  child.on('message', onReport);
  const stop = () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    if (!child.connected) return void child.kill('SIGKILL');
    child.disconnect();
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
    child.once('exit', () => {
      clearTimeout(timer);
    });
  };
  let tooMuch = false;
  let failure: unknown;
  const sources = outlets.map((outlet, index) => {
    const source = outlet.attach(child, index + 1);
    source.on('data', (part: Uint8Array) => {
      if (tooMuch || failure !== undefined) return;
      try {
        tooMuch = !collector.take(index === 0 ? 'stdout' : 'stderr', part, source);
      } catch (error) {
        failure = error;
      }
      if (tooMuch || failure !== undefined) stop();
    });
    return source;
  });
  const drained = Promise.all(sources.map(closed));
  const exited = new Promise<Exit>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (child.pid === undefined) resolve({ exitCode: undefined, refused: error.code ?? error.message });
    });
    child.once('exit', (code) => {
      const settle = () => {
        resolve({ exitCode: code ?? undefined, refused: undefined });
      };
      // The last messages come before `close`, which Node does not emit where this side has ended the channel.
      const timer = setTimeout(settle, child.connected ? drainMs : 0);
      child.once('close', () => {
        clearTimeout(timer);
        settle();
      });
    });
  });
  const finish = async (): Promise<LaunchEnd> => {
    const end = await exited;
    const timer = setTimeout(() => {
      for (const source of sources) source.destroy();
    }, drainMs);
    await drained;
    clearTimeout(timer);
    const output = collector.finish();
    if (failure !== undefined) throw failure as Error;
    return { ...end, ...output, tooMuch };
  };
  return {
    send: (order) => {
      if (child.connected) child.send(order, () => undefined);
    },
    stop,
    ended: finish(),
  };
};
