import { parentOf, rawToText } from '@holotype/model';
import {
  accountingLines,
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  manifestLines,
  toPath,
  workflowContext,
} from '@holotype/command';
import { needSpace } from '@holotype/workflows-replay';
import { formatAmount, formatBytes, formatCount, safeText, table } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import { capture, lookAtSystem, recordFacts, type SystemRequest } from '@holotype/workflows';

interface Options extends CommonOptions {
  readonly system?: boolean;
  readonly root?: string;
  readonly packages?: string;
  readonly output: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly force?: boolean;
  readonly rehash?: boolean;
  readonly dryRun?: boolean;
  readonly facts?: string;
}

/** The Tree of a million files, compressed, is smaller. */
const captureSpace = 256 * 1024 * 1024;

export const captureCommand = (context: Context): Command =>
  makeCommand(
    'capture',
    'Record a machine: facts, every file with its hash, and a count of what is excluded.',
    [
      'holotype capture --system -o my.cap',
      'holotype capture --root /mnt/other-root -o other.cap',
      'holotype capture --packages python3,python3-numpy -o small.cap',
      'holotype capture --system --dry-run                # what would be included and excluded',
      'holotype capture --system --include /data/tables -o my.cap',
      'holotype capture --facts node.json   # what fit --host node.json asks, elsewhere',
    ],
  )
    .addOption(new Option('--system', 'the running machine: the default').conflicts(['root', 'packages']))
    .option('--root <dir>', 'a root file system that is not running')
    .option('--packages <names>', 'only these packages and their dependencies, separated by commas')
    .option('-o, --output <dir>', 'the capture directory to write', 'my.cap')
    .option('--include <path>', 'include this path too, inside the root (repeatable)', collect, [])
    .option('--exclude <path>', 'exclude this path, inside the root (repeatable)', collect, [])
    .option('--store <dir>', 'where downloads are kept; excluded from the capture')
    .option('--force', 'replace an existing output')
    .option('--rehash', 'read also the files that have not changed since an earlier capture')
    .option('--dry-run', 'only count; read no file and write nothing')
    .addOption(
      new Option('--facts <file>', 'record no file: only what `fit` compares, in <file>').conflicts([
        ...['system', 'root', 'packages', 'output', 'include', 'exclude', 'dryRun'],
      ]),
    )
    .action(async (options: Options) => {
      const { terminal } = context;
      if (options.facts !== undefined) {
        await writeFacts(context, options, options.facts);
        return;
      }
      const output = toPath(context, options.output);
      const workflow = workflowContext(context, options);
      const at = (paths: readonly string[]) => paths.map((path) => toPath(context, path));
      const request: SystemRequest = {
        output,
        root: options.root === undefined ? undefined : toPath(context, options.root),
        packages: options.packages?.split(','),
        include: at(options.include),
        exclude: at(options.exclude),
        force: options.force ?? false,
        rehash: options.rehash ?? false,
      };
      if (options.dryRun) {
        const { accounting } = await lookAtSystem(workflow, request, false);
        if (options.json) terminal.json({ accounting });
        else for (const line of accountingLines(accounting)) terminal.print(line);
        return;
      }
      needSpace(parentOf(output), captureSpace, 'A capture');
      const { manifest, seen } = await capture(workflow, request);
      if (options.json) {
        terminal.json(manifest);
        return;
      }
      for (const line of [
        ...manifestLines(manifest, terminal.style),
        '',
        ...accountingLines(manifest.accounting),
      ])
        terminal.print(line);
      const sum = manifest.accounting.reduce((total, { paths }) => total + paths, 0);
      terminal.print(`  ${formatAmount(seen, 'paths')} were seen, ${formatCount(sum)} are accounted for`);
      terminal.print(
        `captured ${rawToText(output)} (${formatBytes(manifest.tree.chunks.reduce((total, { size }) => total + size, 0))})`,
      );
      terminal.print(`next     holotype lock ${rawToText(output)}`);
    });

const writeFacts = async (context: Context, options: Options, file: string): Promise<void> => {
  const { terminal } = context;
  const output = toPath(context, file);
  const { manifest, facts } = await recordFacts(workflowContext(context, options), {
    output,
    force: options.force ?? false,
  });
  if (options.json) {
    terminal.json(manifest);
    return;
  }
  const rows = facts.map(({ name, captured = '?' }) => [name, safeText(captured)]);
  for (const line of table(rows, { indent: 2 })) terminal.print(line);
  terminal.print(`recorded ${rawToText(output)}`);
  terminal.print(`next     holotype fit CAPSULE --host ${rawToText(output)}, on any machine`);
};
