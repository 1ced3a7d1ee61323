import { type Context, makeProgram, type Verbs } from '@holotype/command';
import { replayVerbs } from '@holotype/replay';
import type { Command } from 'commander';

const description = `Package a command-line analysis with everything it needed into one file; rerun it anywhere, without root or Docker, and see whether the results match.

  init → freeze → replay          record a run, and rerun it elsewhere
  capture → lock → pack           record a whole machine
  fit → rebuild → verify → run    rebuild it elsewhere, byte for byte
  build                           write a recipe for an engine or a cluster
  publish → cite                  deposit it with a paper
  attach                          put a capsule into a paper's PDF
  audit                           ask whether the public packages last
  push → pull                     keep capsules in a registry
  replay --label → reports        compare the replays of many machines`;

const mostUsed = ['freeze', 'replay', 'fit', 'show', 'extract'];

const verbs: Verbs = {
  init: async () => (await import('./commands/init.ts')).initCommand,
  freeze: async () => (await import('./commands/freeze.ts')).freezeCommand,
  capture: async () => (await import('./commands/capture.ts')).captureCommand,
  lock: async () => (await import('./commands/lock.ts')).lockCommand,
  pack: async () => (await import('./commands/pack.ts')).packCommand,
  attach: async () => (await import('./commands/attach.ts')).attachCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  amend: async () => (await import('./commands/amend.ts')).amendCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  cite: async () => (await import('./commands/cite.ts')).citeCommand,
  push: async () => (await import('./commands/push.ts')).pushCommand,
  copy: async () => (await import('./commands/copy.ts')).copyCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  trace: async () => (await import('./commands/trace.ts')).traceCommand,
  ...replayVerbs,
  doctor: async () => (await import('./commands/doctor.ts')).doctorCommand,
  store: async () => (await import('./commands/store.ts')).storeCommand,
  completion: async () => (await import('@holotype/command')).completionCommand,
  demo: async () => (await import('./commands/demo.ts')).demoCommand,
};

export const program = (context: Context, asked?: string): Promise<Command> =>
  makeProgram(context, { name: 'holotype', description, mostUsed }, verbs, asked);
