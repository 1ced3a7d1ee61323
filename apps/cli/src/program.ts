import { type Context, makeProgram, replayCommands } from '@holotype/replay';
import type { Command } from 'commander';
import { buildCommand } from './commands/build.ts';
import { captureCommand } from './commands/capture.ts';
import { demoCommand } from './commands/demo.ts';
import { freezeCommand } from './commands/freeze.ts';
import { lockCommand } from './commands/lock.ts';
import { packCommand } from './commands/pack.ts';
import { storeCommand } from './commands/store.ts';

const description = `Mail the working computer: freeze an environment into one file, rebuild it elsewhere without root, see whether it is the same.

  freeze → replay                 the run behind a result, here, and again anywhere else
  capture → lock → pack           a whole machine
  fit → rebuild → verify → run    its bytes, anywhere else
  build                           a recipe for a container engine or a cluster
  replay --label → reports        what many machines made of one run`;

export const program = (context: Context): Command =>
  makeProgram(context, 'holotype', description, [
    freezeCommand(context),
    captureCommand(context),
    lockCommand(context),
    packCommand(context),
    buildCommand(context),
    ...replayCommands(context),
    storeCommand(context),
    demoCommand(context),
  ]);
