import type { Readable } from 'node:stream';
import type { HowItEnded } from './how-it-ended.ts';
import { startBare } from './start.ts';

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
export interface StartedCommand {
  /** Undefined if it was refused. */
  readonly pid: number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<HowItEnded>;
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

/**
 * Starts argv with the caller's own stdin, stdout and stderr, without a shell. For a process that has changed itself by native calls, as the
 * launcher of a run does: it may see no file any more that execa would have to be loaded from, and execa hands every program the directory that
 * Node remembers, which is not the one that chdir(2) or pivot_root(2) gave this process.
 */
export const startCommand = ({
  file,
  argv,
  environment,
  statusPipe,
  directory,
  identity,
}: CommandToStart): StartedCommand => {
  const [name, ...args] = argv;
  const { child, pid, kill, exited } = startBare({
    argv: [file, ...args],
    name,
    environment,
    directory,
    identity,
    stdio: ['inherit', 'inherit', 'inherit', ...(statusPipe ? (['pipe'] as const) : [])],
  });
  const pipe = statusPipe ? (child.stdio[3] as Readable | null) : null;
  return { pid, kill, ended: exited, status: firstLine(pipe) };
};
