import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { utf8ToRaw } from '@holotype/model';
import { type CommandInput, passOn, passToTerminal } from './terminal/command-input.ts';
import type { HowItEnded } from './how-it-ended.ts';
import { openPseudoTerminal, type PseudoTerminal } from './terminal/pseudo-terminal.ts';
import { starter } from './start.ts';
import { closed, echoTo, openInput, openInlet, openOutlet, openOutput } from './streams.ts';

export interface WatchedCommand {
  /** The program is looked up on the PATH of `environment`. */
  readonly argv: readonly [string, ...string[]];
  readonly workingDirectory: string;
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Local files; undefined stdin is /dev/null. What is in the other two is lost. */
  readonly stdin: string | undefined;
  /** In place of `stdin`. */
  readonly input?: CommandInput | undefined;
  readonly stdout: string;
  readonly stderr: string;
  /** Also to this process's own stdout and stderr. */
  readonly echo: boolean;
  /** Bytes of both together that are kept. */
  readonly outputLimit: number;
  /** Called before a part of its output is kept or shown. */
  readonly printed?: ((part: Uint8Array) => void) | undefined;
  /** What is written to descriptor 3, as it comes. */
  readonly onRecords: (bytes: Uint8Array) => void;
}
export interface WatchedEnd {
  readonly how: HowItEnded;
  /** Output beyond the limit was not kept. */
  readonly truncated: boolean;
}
export interface StartedWatched {
  /** Undefined if it could not be started. */
  readonly pid: number | undefined;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** When the program has ended and its three streams are closed. Throws HostError if the output could not be kept: it was sent SIGTERM then. */
  readonly ended: Promise<WatchedEnd>;
}

/** Where the command writes to: its own terminal, or a pipe each. */
const openOutlets = (terminal: PseudoTerminal | undefined) => {
  if (terminal)
    return {
      stdio: [terminal.side, terminal.side] as const,
      attach: () => [['stdout', terminal.attach()] as const],
    };
  const [stdout, stderr] = [openOutlet(), openOutlet()];
  return {
    stdio: [stdout.stdio, stderr.stdio] as const,
    attach: (child: ChildProcess) => [
      ['stdout', stdout.attach(child, 1)] as const,
      ['stderr', stderr.attach(child, 2)] as const,
    ],
  };
};

/** Starts argv without a shell, keeps what it writes, and passes its records on. Throws HostError. */
export const startWatched = async (command: WatchedCommand): Promise<StartedWatched> => {
  const { start } = await starter();
  const { input: live } = command;
  const terminal = live?.terminal && openPseudoTerminal(live.terminal);
  const inlet = live && !terminal ? openInlet() : undefined;
  const input = command.stdin === undefined || live ? undefined : openInput(utf8ToRaw(command.stdin));
  const files = {
    stdout: openOutput(utf8ToRaw(command.stdout)),
    stderr: openOutput(utf8ToRaw(command.stderr)),
  };
  const outlets = openOutlets(terminal);
  const started = start({
    argv: terminal ? [...terminal.wrapper, ...command.argv] : command.argv,
    directory: command.workingDirectory,
    environment: command.environment,
    stdio: [terminal?.side ?? inlet?.stdio ?? input ?? 'ignore', ...outlets.stdio, 'pipe'],
  });
  const { child, pid, kill } = started;
  if (input !== undefined) closeSync(input);
  let left = command.outputLimit;
  let [truncated, printed] = [false, 0];
  let failure: unknown;
  const feed = inlet?.attach(child);
  const drained = outlets.attach(child).map(([name, source]) => {
    source.on('data', (part: Uint8Array) => {
      printed += part.length;
      command.printed?.(part);
      if (command.echo) echoTo(source, process[name], part);
      const kept = part.subarray(0, left);
      left -= kept.length;
      truncated ||= kept.length < part.length;
      try {
        if (failure === undefined) files[name].append(kept);
      } catch (error) {
        failure = error;
        kill('SIGTERM');
      }
    });
    return closed(source);
  });
  const given = (part: Uint8Array) => live?.given(part, printed);
  if (live && terminal) passToTerminal(live.source, terminal.type, given);
  else if (live && feed) passOn(live.source, feed, given);
  (child.stdio[3] as Readable).on('data', command.onRecords);
  const ended = Promise.all([started.closed, ...drained]).then(([how]) => {
    feed?.destroy();
    files.stdout.close();
    files.stderr.close();
    if (failure !== undefined) throw failure as Error;
    return { how, truncated };
  });
  return { pid, kill, ended };
};
