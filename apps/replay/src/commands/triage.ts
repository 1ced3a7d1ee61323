import { exitCodes } from '@holotype/model';
import type { Command } from 'commander';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  withStore,
  workflowContext,
  writePage,
} from '@holotype/command';
import { renderTriage, triage, triageCsv } from '@holotype/workflows-replay';
import { renderTriaged } from '../triage/render.ts';

interface Options extends CommonOptions {
  readonly host?: string;
  readonly allowedSigners?: string;
  readonly html?: string;
  readonly csv?: string;
}

export const triageCommand = (context: Context): Command =>
  withStore(
    makeCommand(
      'triage',
      'Say of many capsules which are whole, what they need, and which could be replayed here; nothing of them is run.',
      [
        'holotype triage submissions/*.capsule',
        'holotype triage submissions/* --html table.html --csv table.csv',
        'holotype triage submissions/* --host laptop.json   # recorded there: holotype capture --facts laptop.json',
        'holotype triage registry.example/lab/fit:v1 registry.example/lab/plot:v2',
      ],
    ),
  )
    .argument('<capsule...>', 'capsules')
    .option('--host <record>', 'ask about another machine: its facts, a capture or a capsule of it')
    .option('--allowed-signers <file>', 'whose signatures are trusted, as ssh-keygen(1) describes it')
    .option('--html <file>', 'write the table, and what each capsule says, as an HTML page')
    .option('--csv <file>', 'write the table for a spreadsheet')
    .action(async (typed: readonly string[], options: Options) => {
      const { terminal } = context;
      const found = await triage(workflowContext(context, options), {
        capsules: typed.map((one) => ({ typed: one, path: toPath(context, one) })),
        host: options.host === undefined ? undefined : toPath(context, options.host),
        allowedSigners:
          options.allowedSigners === undefined ? undefined : toPath(context, options.allowedSigners),
      });
      if (options.html !== undefined) writePage(context, options.html, renderTriage(found));
      if (options.csv !== undefined) writePage(context, options.csv, triageCsv(found));
      if (options.json) terminal.json(found);
      else for (const line of renderTriaged(found, terminal.style)) terminal.print(line);
      if (found.capsules.some(({ answer }) => answer === 'broken'))
        context.endWith({ code: exitCodes.differs });
    });
