import type { Context } from '@holotype/workflows-replay';
import { makeProgram, type Verbs } from '@holotype/command';
import { replayVerbs } from '@holotype/replay';
import type { Command } from 'commander';

const description = `Mail the working computer: freeze an environment into one file, rebuild it elsewhere without root, see whether it is the same.

  freeze → replay                 the run behind a result, and again elsewhere
  capture → lock → pack           a whole machine
  fit → rebuild → verify → run    its bytes, elsewhere
  build                           a recipe for a container engine or a cluster
  replay --label → reports        what many machines made of one run`;

const verbs: Verbs = {
  freeze: async () => (await import('./commands/freeze.ts')).freezeCommand,
  capture: async () => (await import('./commands/capture.ts')).captureCommand,
  lock: async () => (await import('./commands/lock.ts')).lockCommand,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  amend: async () => (await import('./commands/amend.ts')).amendCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  ...replayVerbs,
  store: async () => (await import('./commands/store.ts')).storeCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
};

export const program = (context: Context, asked?: string): Promise<Command> =>
  makeProgram(context, { name: 'holotype', description }, verbs, asked);
