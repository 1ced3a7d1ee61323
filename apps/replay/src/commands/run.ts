import { exitCodes } from '@holotype/model';
import { safeText } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import {
  namesFor,
  notApart,
  run,
  RunError,
  runRank,
  type RunResult,
  type RuntimeName,
  tryWays,
} from '@holotype/workflows-replay';
import {
  bindOption,
  type CommonOptions,
  type Context,
  gpuOption,
  makeCommand,
  toBind,
  toOwnPath,
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
  readonly rank?: string;
  readonly bind: readonly string[];
  readonly gpu?: boolean;
  readonly raw?: boolean;
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

/** Ends as the command did. */
const endAs = (context: Context, { exitCode, signal }: Pick<RunResult, 'exitCode' | 'signal'>): void => {
  context.endWith({ code: exitCode ?? signalled + (signalNumbers[signal ?? ''] ?? 0) });
};

/** Every way into a root, tried for real; the exit code says whether one works. */
const listWays = async (context: Context, options: Options): Promise<void> => {
  const { terminal } = context;
  const ways = await tryWays(workflowContext(context, options), 'dir');
  if (options.json) terminal.json({ enclosures: ways });
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
      'holotype run r --bind /data:/data:ro -- ./fit.sh',
      'holotype run r --raw -- cat figure.png > figure.png',
      'holotype run --list',
    ]),
  )
    .argument('[directory]', 'a directory made by `holotype rebuild --form dir`')
    .argument('[command...]', 'the command, after --')
    .option('--list', 'list the ways to enter a directory, and which of them work here')
    .option('--write', 'keep what the command writes')
    .option('--cwd <dir>', 'the working directory inside', '/')
    .option('--scratch <dir>', 'where to put what the command writes until it is discarded')
    .addOption(bindOption())
    .addOption(gpuOption())
    .option(
      '--raw',
      'pass on every byte that the command prints; escape sequences may do anything to this terminal',
    )
    .addOption(
      new Option('--rank <file>', 'be one rank of a replay, as the replay wrote down there').hideHelp(),
    )
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
      if (options.rank !== undefined) {
        endAs(context, await runRank(workflowContext(context, options), toPath(context, options.rank)));
        return;
      }
      const [program, ...args] = command;
      if (directory === undefined || program === undefined)
        throw new RunError('RUN_NOT_A_ROOT', 'A directory and a command are needed', {
          hint: "holotype run r -- python3 -c 'print(1)', or holotype run --list",
        });
      const result = await run(workflowContext(context, options), {
        directory: toOwnPath(
          context,
          directory,
          'a capsule, and no rebuilt directory',
          `rebuild it first: holotype rebuild ${directory} -o r`,
        ),
        argv: [program, ...args],
        workingDirectory: options.cwd,
        write: options.write,
        enclosure: options.enclosure,
        binds: options.bind.map((one) => toBind(context, one)),
        gpu: options.gpu,
        raw: options.raw,
        scratch: options.scratch === undefined ? undefined : toPath(context, options.scratch),
      });
      const { by, exitCode, signal, notes } = result;
      if (options.json) context.terminal.json({ enclosure: by, exitCode, signal, notes });
      endAs(context, result);
    });
