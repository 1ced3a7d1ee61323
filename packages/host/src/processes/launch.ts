import { closeSync, createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { isatty } from 'node:tty';
import type { RawPath } from '@holotype/model';
import {
  type Collector,
  inFiles,
  inMemory,
  onOwnStreams,
  type OutputFiles,
  type OutputName,
  type Shown,
} from './launch-output.ts';
import { seatName, takeSeat } from './terminal/caller-seat.ts';
import { readWhole } from '../files/local-files.ts';
import type { HowItEnded } from './how-it-ended.ts';
import type { PseudoTerminal } from './terminal/pseudo-terminal.ts';
import { starter } from './start.ts';
import { closed, openInlet, openInput, openOutlet } from './streams.ts';
import { type Typed, typist } from './terminal/typist.ts';
import { toLocal } from '../files/local-path.ts';

export interface LaunchOptions {
  readonly environment: Readonly<Record<string, string>>;
  /** `inherit`: the caller's own streams, but for those that are a terminal `terminal` if there is one. `capture`: the output is kept, at most `maxOutput` bytes of each kind. Or files that take it. */
  readonly stdio: 'inherit' | 'capture' | OutputFiles;
  /** With `inherit`: how what it writes comes to the caller's own stdout and stderr; undefined: it gets the streams themselves. */
  readonly shown?: Shown | undefined;
  /** A file on this machine; by default the caller's own with `inherit`, else empty. */
  readonly stdin?: RawPath | undefined;
  /** It finds a pipe, not the file. */
  readonly pipesInput?: boolean | undefined;
  /** Its own, where what is in `stdin` is typed; with files that take what it writes, all of it on stdout. */
  readonly terminal?: LaunchTerminal | undefined;
  readonly maxOutput: number;
  /** Who may open the output again by name, if another than the caller. */
  readonly outputOwner?: { readonly uid: number; readonly gid: number } | undefined;
  /** A message that the program sent through process.send. */
  readonly onReport: (report: unknown) => void;
}
export interface LaunchTerminal {
  readonly terminal: PseudoTerminal;
  readonly typed: readonly Typed[];
}

export interface LaunchEnd {
  /** `too-large`: it wrote more than may be kept. */
  readonly how: HowItEnded;
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

const stopMs = 5000;
/** What outlives the program and holds its output is not waited for longer than this. */
const drainMs = 2000;

/** Starts a program that this one talks with over a channel; a Node program finds it as process.send. When this process dies, the channel ends. */
export const launch = async (
  argv: readonly [program: string, ...args: string[]],
  options: LaunchOptions,
): Promise<Launch> => {
  const { environment, stdio, shown, stdin, pipesInput, terminal: own, maxOutput, outputOwner } = options;
  const { start } = await starter();
  const terminal = own?.terminal;
  const [program, ...args] = terminal ? [...terminal.wrapper, ...argv] : argv;
  const inlet = stdin !== undefined && pipesInput === true && !terminal ? openInlet() : undefined;
  const input = stdin === undefined || inlet || terminal ? undefined : openInput(stdin);
  const inherits = stdio === 'inherit';
  const collector: Collector =
    typeof stdio === 'object' ? inFiles(stdio) : inherits ? onOwnStreams(shown) : inMemory(maxOutput);
  const side = (fd: number) => (inherits && !isatty(fd) ? undefined : terminal?.side);
  const outletFor = (fd: number) =>
    side(fd) === undefined && (!inherits || shown) ? openOutlet(outputOwner) : undefined;
  const outlets = { stdout: outletFor(1), stderr: outletFor(2) };
  const started = start({
    argv: [program, ...args],
    environment,
    channel: true,
    // With `terminal` by its wrapper: nothing that a stranger's run does reaches the caller's terminal.
    ownSession: !terminal,
    stdio: [
      side(0) ?? inlet?.stdio ?? input ?? (inherits ? 'inherit' : 'ignore'),
      side(1) ?? outlets.stdout?.stdio ?? 'inherit',
      side(2) ?? outlets.stderr?.stdio ?? 'inherit',
    ],
  });
  const { child } = started;
  if (input !== undefined) closeSync(input);
  child.on('message', options.onReport);
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
  const feed = inlet?.attach(child);
  if (feed && stdin !== undefined) {
    // Whoever reads no more has read enough.
    feed.on('error', () => undefined);
    createReadStream(toLocal(stdin)).pipe(feed);
  }
  const seat = inherits && terminal ? takeSeat(terminal) : undefined;
  const typing =
    own && typist(stdin === undefined ? Buffer.alloc(0) : readWhole(stdin), own.typed, own.terminal.type);
  const onTerminal = inherits ? seatName() : 'stdout';
  const opened: readonly (readonly [OutputName, Readable | undefined])[] = [
    [onTerminal, terminal?.attach()],
    ['stdout', outlets.stdout?.attach(child, 1)],
    ['stderr', outlets.stderr?.attach(child, 2)],
  ];
  typing?.printed(0);
  const sources = opened.flatMap(([name, source]) => {
    if (!source) return [];
    source.on('data', (part: Uint8Array) => {
      typing?.printed(part.length);
      if (tooMuch || failure !== undefined) return;
      try {
        tooMuch = !collector.take(name, part, source);
      } catch (error) {
        failure = error;
      }
      if (tooMuch || failure !== undefined) stop();
    });
    return [source];
  });
  const drained = Promise.all(sources.map(closed));
  const exited = async (): Promise<HowItEnded> => {
    const how = await started.exited;
    // The last messages come before `close`, which Node does not emit where this side has ended the channel.
    const waiting = new AbortController();
    const enough = pause(child.connected ? drainMs : 0, undefined, { signal: waiting.signal });
    await Promise.race([started.closed, enough.catch(() => undefined)]);
    waiting.abort();
    return how;
  };
  const finish = async (): Promise<LaunchEnd> => {
    const how = await exited();
    typing?.stop();
    seat?.leave();
    feed?.destroy();
    const timer = setTimeout(() => {
      for (const source of sources) source.destroy();
    }, drainMs);
    await drained;
    clearTimeout(timer);
    const output = collector.finish();
    if (failure !== undefined) throw failure as Error;
    return { how: tooMuch ? { kind: 'stopped', reason: 'too-large' } : how, ...output };
  };
  return {
    send: (order) => {
      if (child.connected) child.send(order, () => undefined);
    },
    stop,
    ended: finish(),
  };
};
