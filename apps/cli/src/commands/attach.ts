import { rawToText } from '@holotype/model';
import {
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  readSize,
  toPath,
  toTypedCapsule,
  workflowContext,
} from '@holotype/command';
import { formatBytes, safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { attachToPdf } from '@holotype/workflows';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly from: readonly string[];
  readonly limit: string;
  readonly evenIfArchival?: boolean;
  readonly force?: boolean;
}

export const attachCommand = (context: Context): Command =>
  makeCommand(
    'attach',
    'Attach a capsule to a PDF, so that `holotype replay paper.pdf` replays it; the PDF itself stays as it is.',
    [
      'holotype attach fit.capsule paper.pdf -o paper-with-capsule.pdf',
      'holotype attach fit.capsule paper.pdf --from 10.5281/zenodo.1234567',
    ],
  )
    .argument('<capsule>', 'a capsule')
    .argument('<pdf>', 'the PDF, which is not changed')
    .option('-o, --output <file>', 'the PDF to write (default: NAME-with-capsule.pdf)')
    .option(
      '--from <place>',
      'where the capsule can be downloaded: a URL, a DOI, or a name in a registry (repeatable)',
      collect,
      [],
    )
    .option(
      '--limit <size>',
      'attach the capsule up to this size; of a larger one only Manifest, Lock and --from',
      '10M',
    )
    .option('--even-if-archival', 'attach even if the PDF is then no valid PDF/A any more')
    .option('--force', 'replace an existing output, but never the PDF itself')
    .action(async (capsule: string, pdf: string, options: Options) => {
      const { terminal } = context;
      const output = toPath(context, options.output ?? `${pdf.replace(/\.pdf$/i, '')}-with-capsule.pdf`);
      const { path, file } = await toTypedCapsule(context, capsule, options);
      const attached = await attachToPdf(workflowContext(context, options), {
        capsule: path,
        file,
        pdf: toPath(context, pdf),
        output,
        from: options.from,
        limit: readSize('--limit', options.limit),
        evenIfArchival: options.evenIfArchival ?? false,
        force: options.force ?? false,
      });
      const { contains, before, added, replaced } = attached;
      const written = rawToText(output);
      if (options.json) {
        terminal.json({ pdf: written, ...attached });
        return;
      }
      terminal.print(`wrote  ${written} (${formatBytes(before)}, and ${formatBytes(added)} behind it)`);
      for (const name of replaced) terminal.print(`  it replaces ${safeText(name)}, attached before`);
      terminal.print(
        contains === 'capsule'
          ? `next   holotype replay ${written}    # a reader needs nothing else`
          : `next   upload ${capsule} to where --from says: the PDF contains its Manifest and Lock, not itself`,
      );
    });
