import { type Audit, exitCodes } from '@holotype/model';
import {
  auditLines,
  type CommonOptions,
  type Context,
  keptLine,
  makeCommand,
  readSeconds,
  toPath,
  toTypedCapsule,
  unreadable,
  withPackages,
  workflowContext,
  writePage,
} from '@holotype/command';
import { audit, keepPerishable, renderAudit } from '@holotype/workflows';
import { type Command, Option } from 'commander';

interface Options extends CommonOptions {
  readonly content?: boolean;
  readonly all?: boolean;
  readonly keep?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly timeout: string;
  readonly html?: string;
  readonly failOn: keyof typeof failures;
}

/** What each level of `--fail-on` refuses; each includes those before it. */
const failures = {
  gone: ['gone'],
  changed: ['gone', 'changed'],
  unreachable: ['gone', 'changed', 'refused', 'unreachable'],
} as const;

/** What the capsule contains cannot get lost. */
const fails = ({ packages }: Audit, level: keyof typeof failures): boolean =>
  packages.some(
    ({ at, verdict }) => at !== 'capsule' && failures[level].some((refused) => refused === verdict),
  );

export const auditCommand = (context: Context): Command =>
  withPackages(
    makeCommand(
      'audit',
      'Ask whether the public packages of a capsule can still be downloaded, and say how long their archives keep them.',
      [
        'holotype audit fit.capsule',
        'holotype audit fit.capsule --content --fail-on changed    # download everything and compare it',
        'holotype audit fit.capsule --html audit.html',
        'holotype audit fit.capsule --keep    # put what archives may drop into the capsule',
      ],
    ),
  )
    .argument('<capsule>', 'a capsule or a locked capture')
    .option('--content', 'download every package and compare its hash, not only its size')
    .option('--all', 'list all packages, not only those that cannot be downloaded')
    .option('--keep', 'include the packages that their archives may drop in the capsule')
    .option('-o, --output <file>', 'with --keep: the capsule to write (default: replace it)')
    .option('--force', 'with -o: replace an existing output')
    .option('--html <file>', 'write the account as an HTML page')
    .option('--timeout <seconds>', 'how long to wait for each answer', '15')
    .addOption(
      new Option(
        '--fail-on <level>',
        'exit with 1 if a package is gone, or also if one has changed, or is unreachable',
      )
        .choices(Object.keys(failures))
        .default('gone'),
    )
    .action(async (typed: string, options: Options) => {
      const { terminal } = context;
      const workflow = workflowContext(context, options);
      const { path: capsule, name } = await toTypedCapsule(context, typed, options);
      if (options.keep && options.output === undefined && capsule !== toPath(context, typed))
        throw unreadable('--keep of a capsule in a registry needs -o', 'add -o and the capsule to write');
      const request = {
        capsule,
        content: options.content ?? false,
        deadlineMs: 1000 * readSeconds('--timeout', options.timeout),
      };
      const output = options.output === undefined ? capsule : toPath(context, options.output);
      const found = options.keep
        ? await keepPerishable(workflow, { ...request, output, force: options.force ?? false })
        : await audit(workflow, request);
      if (options.json) terminal.json(found);
      else {
        for (const line of auditLines(found, terminal.style, options.all ?? false)) terminal.print(line);
        if (found.kept) terminal.print(`\n${keptLine(found.kept)}`);
      }
      if (options.html !== undefined) writePage(context, options.html, renderAudit(found, name));
      if (fails(found, options.failOn)) context.endWith({ code: exitCodes.differs });
    });
