import { rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  makeCommand,
  toTypedCapsule,
  toPath,
  withPackages,
  workflowContext,
} from '@holotype/command';
import { cutText, formatAmount, formatBytes, safeText } from '@holotype/terminal';
import type { Command } from 'commander';
import { pack, packRunnable, type Packed } from '@holotype/workflows';

interface Options extends CommonOptions {
  readonly output?: string;
  readonly full?: boolean;
  readonly public?: boolean;
  readonly force?: boolean;
  readonly runnable?: boolean;
  readonly program?: string;
}

/** What did not go in, with why, and where a replay gets it; of what nobody knows, what it states itself. */
const withheldLines = ({ withheld = [], unknown = [], stated = {} }: Packed): string[] => [
  ...withheld.flatMap(({ purl, size, why, source, url }) => [
    `  omitted ${named(purl, stated)} (${formatBytes(size)}): ${why}${source === undefined ? '' : ` (${source})`}`,
    `    a replay downloads it from ${safeText(url)}`,
  ]),
  ...(unknown.length > 0
    ? [
        `  of ${formatAmount(unknown.length, 'packages')} it is not known whether they may be passed on: ${unknown
          .slice(0, 3)
          .map((purl) => named(purl, stated))
          .join(', ')}${unknown.length > 3 ? ', …' : ''}`,
      ]
    : []),
];

const named = (purl: string, stated: Readonly<Record<string, string>>): string => {
  const licence = stated[purl];
  return safeText(licence === undefined ? purl : `${purl} (${cutText(licence, 60, '…')})`);
};

export const packCommand = (context: Context): Command =>
  withPackages(
    makeCommand('pack', 'Put a locked capture into one file, an OCI image layout that registries accept.', [
      'holotype pack my.cap -o my.capsule',
      'holotype pack my.cap --full -o my.capsule          # with the public packages, for rebuilds without a network',
      'holotype pack my.cap --full --public -o my.capsule # without what may not be passed on',
      'holotype pack fit.capsule --runnable -o fit.run    # ./fit.run replays itself',
    ]),
  )
    .argument('<capture>', 'a locked capture, or a capsule')
    .option('-o, --output <file>', 'the capsule to write (default: named after the capture)')
    .option('--full', 'include the public packages too, for replays without a network')
    .option('--public', 'with --full: omit packages whose licence does not allow them to be passed on')
    .option(
      '--runnable',
      'put the program in front: a file that replays itself on any Linux machine of its architecture',
    )
    .option(
      '--program <file>',
      'with --runnable: the one-file program (default: the one that this is started from)',
    )
    .option('--force', 'replace an existing output')
    .action(async (directory: string, options: Options) => {
      const { terminal } = context;
      const given = await toTypedCapsule(context, directory, options);
      const beside = given.at === 'here' ? directory.replace(/\/+$/, '') : given.file;
      const name = beside.replace(/\.(cap|capsule)$/, '');
      const output = toPath(context, options.output ?? `${name}.${options.runnable ? 'run' : 'capsule'}`);
      const full = options.full ?? false;
      const workflow = workflowContext(context, options);
      const wishes = {
        ...{ capture: given.path, output, full },
        ...{ onlyPublic: options.public ?? false, force: options.force ?? false },
      };
      const program =
        options.program === undefined ? context.executable?.path : toPath(context, options.program);
      const packed = options.runnable
        ? await packRunnable(workflow, { ...wishes, program })
        : await pack(workflow, wishes);
      const { bytes, withheld, unknown, stated } = packed;
      const capsule = rawToText(output);
      if (options.json) {
        terminal.json({
          capsule,
          bytes,
          full,
          ...(withheld && { withheld, unknown: unknown ?? [], stated: stated ?? {} }),
        });
        return;
      }
      const isWhole = full && (withheld ?? []).length === 0;
      terminal.print(`packed ${capsule} (${formatBytes(bytes)}${isWhole ? ', can be rebuilt offline' : ''})`);
      for (const line of withheldLines(packed)) terminal.print(line);
      terminal.print(
        options.runnable
          ? `next   ${capsule}    # on the other machine: replays itself; ${capsule} show and ${capsule} fit only look`
          : `next   holotype fit ${capsule} ; holotype rebuild ${capsule} -o r`,
      );
    });
