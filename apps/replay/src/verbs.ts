import type { Command } from 'commander';
import { type Context, makeProgram, type Verbs } from '@holotype/command';

/** The verbs that need nothing of the machine that was captured. */
export const replayVerbs: Verbs = {
  replay: async () => (await import('./commands/replay.ts')).replayCommand,
  judge: async () => (await import('./commands/judge.ts')).judgeCommand,
  reports: async () => (await import('./commands/reports.ts')).reportsCommand,
  triage: async () => (await import('./commands/triage.ts')).triageCommand,
  fit: async () => (await import('./commands/fit.ts')).fitCommand,
  pull: async () => (await import('./commands/pull.ts')).pullCommand,
  referrers: async () => (await import('./commands/referrers.ts')).referrersCommand,
  fetch: async () => (await import('./commands/fetch.ts')).fetchCommand,
  rebuild: async () => (await import('./commands/rebuild.ts')).rebuildCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  run: async () => (await import('./commands/run.ts')).runCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  ls: async () => (await import('./commands/ls.ts')).lsCommand,
  extract: async () => (await import('./commands/extract.ts')).extractCommand,
  diff: async () => (await import('./commands/diff.ts')).diffCommand,
  sign: async () => (await import('./commands/sign.ts')).signCommand,
  attest: async () => (await import('./commands/attest.ts')).attestCommand,
  'verify-signature': async () => (await import('./commands/verify-signature.ts')).verifySignatureCommand,
  clean: async () => (await import('./commands/clean.ts')).cleanCommand,
};

const mostUsed = ['replay', 'fit', 'show', 'ls', 'extract'];

/** What only the program of those who make a capsule has. */
export const elsewhere = {
  program: 'holotype',
  verbs: [
    'init',
    'freeze',
    'capture',
    'lock',
    'pack',
    'attach',
    'audit',
    'amend',
    'publish',
    'cite',
    'push',
    'copy',
    'build',
    'trace',
    'doctor',
    'store',
    'completion',
    'demo',
  ],
} as const;

export const replayProgram = (context: Context, asked?: string): Promise<Command> =>
  makeProgram(
    context,
    {
      name: 'holotype-replay',
      description:
        'Replay a recorded run, or rebuild a captured environment, verify it, and run commands in it.',
      mostUsed,
      elsewhere,
    },
    replayVerbs,
    asked,
  );
