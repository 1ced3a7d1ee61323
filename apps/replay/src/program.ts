import { Command } from 'commander';
import { cleanCommand } from './commands/clean.ts';
import { diffCommand } from './commands/diff.ts';
import { fetchCommand } from './commands/fetch.ts';
import { fitCommand } from './commands/fit.ts';
import { rebuildCommand } from './commands/rebuild.ts';
import { replayCommand } from './commands/replay.ts';
import { reportsCommand } from './commands/reports.ts';
import { runCommand } from './commands/run.ts';
import { showCommand } from './commands/show.ts';
import { verifyCommand } from './commands/verify.ts';
import type { Context } from './context.ts';

/** The verbs that need nothing of the machine that was captured. */
export const replayCommands = (context: Context): Command[] => [
  replayCommand(context),
  reportsCommand(context),
  fitCommand(context),
  fetchCommand(context),
  rebuildCommand(context),
  verifyCommand(context),
  runCommand(context),
  showCommand(context),
  diffCommand(context),
  cleanCommand(context),
];

export const makeProgram = (
  context: Context,
  name: string,
  description: string,
  commands: readonly Command[],
): Command => {
  const program = new Command(name)
    .description(description)
    .version(context.tool.version)
    .exitOverride()
    .showHelpAfterError();
  for (const command of commands) program.addCommand(command);
  return program;
};

export const replayProgram = (context: Context): Command =>
  makeProgram(
    context,
    'holotype-replay',
    'Run a frozen result again, or rebuild a captured environment, verify it, and run in it.',
    replayCommands(context),
  );
