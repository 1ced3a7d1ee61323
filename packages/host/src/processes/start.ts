import { type ChildProcess, spawn } from 'node:child_process';
import type { Options } from 'execa';
import { fromExit, type HowItEnded, notStarted } from './how-it-ended.ts';
import { ownChild } from './own-children.ts';

/*
 * How the room works. `starter` gives the one function that starts a program, from an argument list and never through a shell, with exactly
 * the environment and the descriptors that it is told. What stands on it says what becomes of the program's streams: run.ts collects them,
 * run-visibly.ts passes the terminal on, pipe.ts streams through the program, launch.ts talks with it over a channel, start-watched.ts keeps
 * what it writes while it is traced, start-helper.ts serves this process for a while. All of them end with a HowItEnded. terminal/ holds
 * what a command needs that sits at a terminal. start-command.ts alone starts without execa, and says why.
 */

/** This process's own of that number, one that is open here, a pipe, or none. */
type Descriptor = 'inherit' | 'ignore' | 'pipe' | number;

export interface Program {
  /** The program is looked for on the PATH of `environment`. */
  readonly argv: readonly [program: string, ...args: string[]];
  /** What it finds as argv[0], if not the program's name. */
  readonly name?: string | undefined;
  /** All of it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Default: this process's. */
  readonly directory?: string | undefined;
  /** Whom it runs as, without supplementary groups: root only. Default: this process's user. */
  readonly identity?: { readonly uid: number; readonly gid: number } | undefined;
  /** Its descriptors, from 0 on. */
  readonly stdio: readonly [stdin: Descriptor, stdout: Descriptor, stderr: Descriptor, ...more: 'pipe'[]];
  /** After those a channel: messages of JSON, which a Node program sends by process.send. */
  readonly channel?: boolean;
  /** What a piped stdin gives it. */
  readonly input?: Uint8Array | undefined;
  /** In a session of its own: keys and signals of the caller's terminal do not reach it. */
  readonly ownSession?: boolean;
}
export interface Limits {
  /** It is told to end then, and killed if it does not. */
  readonly timeoutMs?: number;
  /** Bytes of each of its streams; without it nothing is collected. */
  readonly maxOutput?: number;
}
export interface Started {
  readonly child: ChildProcess;
  /** Undefined if it could not be started. */
  readonly pid: number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** When it has ended, or could not be started. */
  readonly exited: Promise<HowItEnded>;
  /** When its pipes have been read to their end besides. */
  readonly closed: Promise<HowItEnded>;
}
export interface Collected {
  readonly how: HowItEnded;
  readonly stdout: string;
  readonly stderr: string;
}
export interface Starter {
  readonly start: (program: Program) => Started;
  /** Starts it, and gives what it wrote to pipes, as text, when it has ended. It ends with this process. */
  readonly collect: (program: Program, limits: Limits) => Promise<Collected>;
}

/** `failed`: why it could not be started, where it has no process. */
const follow = (child: ChildProcess, failed: Promise<string>): Started => {
  ownChild(child);
  // Nobody else listens once it has ended, and an error without a listener ends this process.
  child.on('error', () => undefined);
  const after = (event: 'exit' | 'close') =>
    new Promise<HowItEnded>((resolve) => {
      child.once(event, (code: number | null, signal: NodeJS.Signals | null) => {
        if (child.pid !== undefined) resolve(fromExit(code, signal));
      });
      if (child.pid === undefined)
        void failed.then((error) => {
          resolve(notStarted(error));
        });
    });
  return {
    child,
    pid: child.pid,
    kill: (signal) => void child.kill(signal),
    exited: after('exit'),
    closed: after('close'),
  };
};

type StdioOptions = NonNullable<Options['stdio']>;

const load = async (): Promise<Starter> => {
  const { execa } = await import('execa');
  const begin = ({ argv, name, environment, ...program }: Program, limits?: Limits) => {
    const [file, ...args] = argv;
    return execa(file, args, {
      ...(name !== undefined && { argv0: name }),
      env: { ...environment },
      extendEnv: false,
      ...(program.directory !== undefined && { cwd: program.directory }),
      ...program.identity,
      ...(program.input !== undefined && { input: program.input }),
      // It takes any descriptor; its types know those up to 9.
      stdio: program.stdio as StdioOptions,
      ...(program.channel === true && { ipc: true, serialization: 'json' }),
      detached: program.ownSession === true,
      reject: false,
      stripFinalNewline: false,
      buffer: limits?.maxOutput !== undefined,
      ...(limits?.maxOutput !== undefined && { maxBuffer: limits.maxOutput }),
      ...(limits?.timeoutMs !== undefined && { timeout: limits.timeoutMs }),
      // Who starts a program otherwise ends it himself, by the signals that he sends and no others.
      ...(limits === undefined && { cleanup: false, forceKillAfterDelay: false }),
    });
  };
  return {
    start: (program) => {
      const running = begin(program);
      return follow(
        running,
        running.then(({ code, shortMessage }) => code ?? shortMessage ?? 'unknown'),
      );
    },
    collect: async (program, limits) => {
      const running = begin(program, limits);
      ownChild(running);
      const { code, exitCode, signal, timedOut, isMaxBuffer, stdout, stderr } = await running;
      const how: HowItEnded = timedOut
        ? { kind: 'stopped', reason: 'timeout' }
        : isMaxBuffer
          ? { kind: 'stopped', reason: 'too-large' }
          : exitCode === undefined && signal === undefined
            ? notStarted(code ?? 'unknown')
            : fromExit(exitCode ?? null, signal ?? null);
      return { how, stdout: String(stdout ?? ''), stderr: String(stderr ?? '') };
    },
  };
};

let loaded: Promise<Starter> | undefined;

/** The one way to start a program. execa is a hundred modules, and most threads start none: it is loaded when the first is to be started. */
export const starter = (): Promise<Starter> => (loaded ??= load());

/** As `start` of the starter, by Node itself: see start-command.ts, which alone may. */
export const startBare = ({ argv, name, environment, directory, identity, stdio }: Program): Started => {
  const [file, ...args] = argv;
  const child = spawn(file, args, {
    ...(name !== undefined && { argv0: name }),
    env: { ...environment },
    ...identity,
    ...(directory !== undefined && { cwd: directory }),
    stdio: [...stdio],
  });
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
  });
  return follow(child, failed);
};
