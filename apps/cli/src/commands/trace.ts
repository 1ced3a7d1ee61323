import { constants } from 'node:os';
import { type Context, makeCommand, toPath, unreadable } from '@holotype/command';
import type { Command } from 'commander';
import { partsVariable, toParts, traceRank } from '@holotype/workflows';

interface Options {
  readonly part?: string;
}

/** As a shell gives it for a command that a signal ended. */
const signalled = (signal: string): number =>
  128 + (Object.entries(constants.signals).find(([name]) => name === signal)?.[1] ?? 0);

export const traceCommand = (context: Context): Command =>
  makeCommand(
    'trace',
    'Run a program that a launcher starts on a node, and leave what it used for a freeze.',
    [
      'holotype trace -- ./solve      # in the place of ./solve, as in srun -n 3 ./solve',
      'holotype trace --part parts -- ./solve',
    ],
  )
    .argument('[command...]', 'the program, after --')
    .option('--part <dir>', `where to leave it (default: ${partsVariable}; without it nothing is recorded)`)
    .action(async ([program, ...words]: string[], { part }: Options) => {
      if (program === undefined)
        throw unreadable('There is no program to run', 'write it after --, as in: holotype trace -- ./solve');
      const parts = part === undefined ? toParts(context.environment[partsVariable]) : toPath(context, part);
      const { exitCode, signal } = await traceRank(context, { argv: [program, ...words], parts });
      context.endWith({ code: exitCode ?? signalled(signal ?? '') });
    });
