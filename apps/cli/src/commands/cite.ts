import {
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  toTypedCapsule,
  withStorePlace,
  workflowContext,
} from '@holotype/command';
import { safeText } from '@holotype/terminal';
import { cite } from '@holotype/workflows';
import type { Command } from 'commander';

interface Options extends CommonOptions {
  readonly metadata?: string;
}

export const citeCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand(
      'cite',
      'Print what a paper says of a capsule: the paragraph on availability, a BibTeX entry, the fingerprint.',
      ['holotype cite fit.capsule', 'holotype cite fit.capsule --json | jq -r .bibtex >> paper.bib'],
    ),
  )
    .argument('<capsule>', 'a capsule')
    .option('--metadata <file>', 'what the capsule does not say of the work, with the keys of holotype.toml')
    .action(async (capsule: string, options: Options) => {
      const { terminal } = context;
      const { path, file } = await toTypedCapsule(context, capsule, options);
      const { availability, bibtex, fingerprint, missing } = await cite(workflowContext(context, options), {
        capsule: path,
        file,
        metadata: options.metadata === undefined ? undefined : toPath(context, options.metadata),
        reports: [],
      });
      if (options.json) {
        terminal.json({ availability, bibtex, fingerprint, missing });
        return;
      }
      for (const line of [availability, '', ...bibtex.split('\n'), '', `fingerprint ${fingerprint}`])
        terminal.print(safeText(line));
      for (const { field, example } of missing)
        terminal.alert(safeText(`! not known: ${field}, as in ${example}`));
    });
