import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { ownChild } from './own-children.ts';

export interface CommandToStart {
  /** Absolute path; nothing is searched. */
  readonly file: string;
  /** argv[0] as the program sees it, then its arguments. */
  readonly argv: readonly [string, ...string[]];
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Opens descriptor 3 for a wrapper that reports how the real command ended. */
  readonly statusPipe: boolean;
  /** Where it starts; default the caller's working directory. */
  readonly directory?: string | undefined;
  /** Whom it runs as, without supplementary groups: root only. Default the caller. */
  readonly identity?: { readonly uid: number; readonly gid: number } | undefined;
}
export type CommandEnd =
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'ended'; readonly exitCode: number | undefined; readonly signal: string | undefined };
export interface StartedCommand {
  /** Undefined if it was refused. */
  readonly pid: number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<CommandEnd>;
  /** What was written to the status pipe, when a line is whole; undefined if it closed without one. */
  readonly status: Promise<string | undefined>;
}

const firstLine = (stream: Readable | null) =>
  new Promise<string | undefined>((resolve) => {
    let text = '';
    stream?.on('data', (part: Buffer) => {
      text += part.toString('latin1');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    if (stream)
      stream.once('close', () => {
        resolve(undefined);
      });
    else resolve(undefined);
  });

/** Starts argv with the caller's own stdin, stdout and stderr, without a shell. */
export const startCommand = (command: CommandToStart): StartedCommand => {
  const [argv0, ...args] = command.argv;
  const child = ownChild(
    spawn(command.file, args, {
      argv0,
      env: { ...command.environment },
      ...command.identity,
      ...(command.directory === undefined ? {} : { cwd: command.directory }),
      stdio: command.statusPipe ? ['inherit', 'inherit', 'inherit', 'pipe'] : 'inherit',
    }),
  );
  const ended = new Promise<CommandEnd>((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'refused', reason: error.code ?? error.message });
    });
    child.once('exit', (code, signal) => {
      resolve({ kind: 'ended', exitCode: code ?? undefined, signal: signal ?? undefined });
    });
  });
  const pipe = command.statusPipe ? (child.stdio[3] as Readable | null) : null;
  return { pid: child.pid, kill: (signal) => void child.kill(signal), ended, status: firstLine(pipe) };
};
