import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
import { diff, renderTerminal } from '@holotype/workflows-replay';
import { type CommonOptions, type Context, makeCommand, toCapsulePath, withStore } from '@holotype/command';

export const diffCommand = (context: Context): Command =>
  withStore(makeCommand('diff', 'Compare two captures or capsules.', ['holotype diff a.capsule b.capsule']))
    .argument('<before>', 'a capture or capsule')
    .argument('<after>', 'another capture or capsule')
    .action(async (before: string, after: string, options: CommonOptions) => {
      const { terminal } = context;
      const report = await diff(
        context,
        await toCapsulePath(context, before, options),
        await toCapsulePath(context, after, options),
      );
      if (options.json) terminal.json(report);
      else for (const line of renderTerminal(report, terminal.style)) terminal.print(line);
      if (report.verdict === 'fail') context.endWith({ code: exitCodes.differs });
    });
