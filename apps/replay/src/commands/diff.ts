import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
import { diff, renderTerminal } from '@holotype/workflows-replay';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toCapsulePath,
  toTypedCapsule,
  withStore,
} from '@holotype/command';

export const diffCommand = (context: Context): Command =>
  withStore(makeCommand('diff', 'Compare two captures or capsules.', ['holotype diff a.capsule b.capsule']))
    .argument('<before>', 'a capture or capsule')
    .argument('<after>', 'another capture or capsule')
    .action(async (before: string, after: string, options: CommonOptions) => {
      const { terminal } = context;
      const first = await toCapsulePath(context, before, options);
      const second = await toTypedCapsule(context, after, options);
      const report = await diff(context, first, second.path, second.name);
      if (options.json) terminal.json(report);
      else for (const line of renderTerminal(report, terminal.style)) terminal.print(line);
      if (report.verdict === 'fail') context.endWith({ code: exitCodes.differs });
    });
