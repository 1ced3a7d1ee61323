import { type EnclosureName, enclosureNames, runInRoot } from '@holotype/run';
import { type Command, Option } from 'commander';
import { capturedEnvironment } from '../captured-environment.ts';
import { type CommonOptions, type Context, toPath } from '../context.ts';
import { makeCommand } from '../options.ts';
import { readSidecar } from '../sidecar.ts';

interface Options extends CommonOptions {
  readonly write?: boolean;
  readonly enclosure: EnclosureName | 'auto';
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

export const runCommand = (context: Context): Command =>
  makeCommand('run', 'Run a command inside a rebuilt directory; what it writes is dropped.', [
    "holotype run r -- python3 -c 'print(1)'",
    'holotype run r --write -- make install',
  ])
    .argument('<directory>', 'what `holotype rebuild --form dir` made')
    .argument('<command...>', 'after --')
    .option('--write', 'keep what it writes')
    .option('--cwd <dir>', 'working directory inside', '/')
    .option('--scratch <dir>', 'where what it writes goes meanwhile')
    .addOption(
      new Option('--enclosure <name>', 'how to enter the root')
        .choices(['auto', ...enclosureNames])
        .default('auto'),
    )
    .action(async (directory: string, command: [string, ...string[]], options: Options) => {
      const root = toPath(context, directory);
      const manifest = readSidecar(root);
      const result = await runInRoot({
        root,
        argv: command,
        environment: capturedEnvironment(manifest, context.environment['TERM']),
        workingDirectory: options.cwd,
        write: options.write ?? false,
        enclosure: options.enclosure,
        ...(options.scratch !== undefined && { scratch: toPath(context, options.scratch) }),
        note: (line) => {
          context.terminal.note(`holotype: ${line}`);
        },
      });
      const { enclosure, exitCode, signal, notes } = result;
      if (options.json)
        context.terminal.print(JSON.stringify({ enclosure, exitCode, signal, notes }, undefined, 2));
      context.setExitCode(exitCode ?? signalled + (signalNumbers[signal ?? ''] ?? 0));
    });
