import { exitCodes } from '@holotype/model';
import {
  detectRuntimes,
  namesFor,
  notApart,
  RunError,
  runInRoot,
  type RuntimeName,
} from '@holotype/runtimes';
import { safeText } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import { capturedEnvironment, findBrought, readSidecar, withWayIn } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  withStore,
  workflowContext,
} from '@holotype/command';

interface Options extends CommonOptions {
  readonly list?: boolean;
  readonly write?: boolean;
  readonly enclosure: RuntimeName | 'auto';
  readonly cwd: string;
  readonly scratch?: string;
}

/** What the shell gives for a command that a signal ended. */
const signalled = 128;
const signalNumbers: Readonly<Record<string, number>> = {
  SIGHUP: 1,
  SIGINT: 2,
  SIGQUIT: 3,
  SIGABRT: 6,
  SIGKILL: 9,
  SIGSEGV: 11,
  SIGPIPE: 13,
  SIGTERM: 15,
};

/** Every way into a root, tried for real; the exit code says whether one works. */
const listWays = async (context: Context, options: Options): Promise<void> => {
  const { terminal } = context;
  const ways = await detectRuntimes('dir', {
    brought: findBrought(workflowContext(context, options).store),
    caller: context.environment,
  });
  if (options.json) terminal.print(JSON.stringify({ enclosures: ways }, undefined, 2));
  else
    for (const { name, usable, why, isolation } of ways) {
      const reaches = isolation ? notApart(isolation) : [];
      const apart = reaches.length === 0 ? '' : `; not isolated: ${reaches.join(', ')}`;
      terminal.print(`${usable ? 'works      ' : 'no         '}${name.padEnd(12)}${safeText(why)}${apart}`);
    }
  if (!ways.some(({ usable }) => usable)) context.endWith({ code: exitCodes.unsupported });
};

export const runCommand = (context: Context): Command =>
  withStore(
    makeCommand('run', 'Run a command inside a rebuilt directory; what it writes is discarded.', [
      "holotype run r -- python3 -c 'print(1)'",
      'holotype run r --write -- make install',
      'holotype run --list',
    ]),
  )
    .argument('[directory]', 'a directory made by `holotype rebuild --form dir`')
    .argument('[command...]', 'the command, after --')
    .option('--list', 'list the ways to enter a directory, and which of them work here')
    .option('--write', 'keep what the command writes')
    .option('--cwd <dir>', 'the working directory inside', '/')
    .option('--scratch <dir>', 'where to put what the command writes until it is discarded')
    .addOption(
      new Option('--enclosure <name>', 'how to enter the directory')
        .choices(['auto', ...namesFor('dir')])
        .default('auto'),
    )
    .action(async (directory: string | undefined, command: readonly string[], options: Options) => {
      if (options.list) {
        await listWays(context, options);
        return;
      }
      const [program, ...args] = command;
      if (directory === undefined || program === undefined)
        throw new RunError('RUN_NOT_A_ROOT', 'A directory and a command are needed', {
          hint: "holotype run r -- python3 -c 'print(1)', or holotype run --list",
        });
      const root = toPath(context, directory);
      const manifest = readSidecar(root);
      const result = await withWayIn(workflowContext(context, options), (brought) =>
        runInRoot({
          root,
          brought,
          argv: [program, ...args],
          environment: capturedEnvironment(manifest, context.environment),
          workingDirectory: options.cwd,
          write: options.write ?? false,
          runtime: options.enclosure,
          ...(options.scratch !== undefined && { scratch: toPath(context, options.scratch) }),
          note: (line) => {
            context.terminal.note(`holotype: ${line}`);
          },
        }),
      );
      const { by, exitCode, signal, notes } = result;
      if (options.json)
        context.terminal.print(JSON.stringify({ enclosure: by, exitCode, signal, notes }, undefined, 2));
      context.endWith({ code: exitCode ?? signalled + (signalNumbers[signal ?? ''] ?? 0) });
    });
