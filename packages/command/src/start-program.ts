import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { returnFreedMemory } from '@holotype/host';
import { exitCodes, utf8ToRaw } from '@holotype/model';
import { createTerminal } from '@holotype/terminal';
import { type Command, CommanderError } from 'commander';
import { thisProcess } from '@holotype/workflows-replay';
import type { Context, Ending } from './context.ts';
import { reportFailure } from './failures.ts';
import { versionDetails } from './version-details.ts';

/** `tool | head` closes the pipe early; that is no failure. Nor is a terminal that is closed: what is under way ends as it should. */
const forgiveClosedPipe = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EIO') return;
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EIO' && error.code !== 'EPIPE') throw error;
  });
};

/** Bytes. */
const smallHeap = 64 * 1024 * 1024;

/** V8 lets a heap double before it looks for garbage: a small one is quicker so; of a large one a fifth more is as fast, and halves the memory of a capture. */
const growSparingly = (): void => {
  const timer = setInterval(() => {
    if (getHeapStatistics().used_heap_size < smallHeap) return;
    setFlagsFromString('--heap-growing-percent=20');
    clearInterval(timer);
  }, 100).unref();
};

/** What the launcher of a packaged command tells of itself, see apps/launcher. */
export interface StartedFrom {
  /** Its own path, as the system gives it. */
  readonly path: string;
  /** Bytes from the start of its file to the capsule that it carries; 0: it carries none. */
  readonly capsuleAt: number;
  /** It carries the application, too; false: that lies beside it. */
  readonly isOneFile: boolean;
}

/**
 * The command line of a runnable capsule: alone it replays itself, and a verb that reads a capsule reads that one. `verb` is the one that was
 * asked for, if there is such a one.
 */
export const withOwnCapsule = (
  args: readonly string[],
  capsule: string,
  verb: Command | undefined,
): readonly string[] => {
  const [asked] = args;
  if (asked === undefined || (asked.startsWith('-') && !/^(-h|--help|-V|--version)$/.test(asked)))
    return ['replay', capsule, ...args];
  const reads = verb?.registeredArguments[0]?.name() === 'capsule';
  return reads ? [asked, capsule, ...args.slice(1)] : args;
};

/** Whether the version is asked for, as JSON. */
const asksDetails = (argv: readonly string[]): boolean =>
  argv.includes('--json') && argv.every((one) => /^(--json|-V|--version)$/.test(one)) && argv.length > 1;

/** Runs a command line to its exit code. The first Ctrl-C lets the command clean up; the second ends it at once. `tracing`: whether this program brings what watches runs. */
export const start = async (
  program: (context: Context, asked: string | undefined) => Promise<Command>,
  startedFrom?: StartedFrom,
  tracing: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> => {
  forgiveClosedPipe();
  returnFreedMemory();
  growSparingly();
  const path = startedFrom && utf8ToRaw(startedFrom.path);
  const executable =
    startedFrom?.isOneFile && path !== undefined ? { path, capsuleAt: startedFrom.capsuleAt } : undefined;
  const argv = process.argv.slice(2);
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const json = options.includes('--json');
  const terminal = createTerminal({
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    lifecycle: process,
    quiet: options.includes('--quiet') || options.includes('-q'),
  });
  const stop = new AbortController();
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.exitCode = exitCodes.same;
  let ending: Ending = {};
  const context: Context = {
    ...thisProcess(stop.signal),
    executable,
    startedFrom: path,
    terminal,
    endWith: (said) => {
      const called = [...(ending.called ?? []), ...(said.called ?? [])];
      ending = { ...ending, ...said, called };
    },
  };
  try {
    if (asksDetails(argv)) {
      terminal.json(versionDetails(context, await tracing()));
      return;
    }
    const command = await program(context, argv[0]);
    const own = executable && executable.capsuleAt > 0 ? startedFrom?.path : undefined;
    const verb = command.commands.find((one) => one.name() === argv[0]);
    const args = own === undefined ? argv : withOwnCapsule(argv, own, verb);
    await (args[0] === argv[0] ? command : await program(context, args[0])).parseAsync(args, {
      from: 'user',
    });
    process.exitCode = ending.code ?? exitCodes.same;
  } catch (error) {
    // Commander has printed its own message by now.
    process.exitCode =
      error instanceof CommanderError
        ? error.exitCode === 0
          ? exitCodes.same
          : exitCodes.failed
        : reportFailure(error, terminal, json, ending);
  } finally {
    terminal.close();
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  }
};
