import { HostError, lstat, redirectedInput } from '@holotype/host';
import { baseOf, printJson, type RawPath, rawToText } from '@holotype/model';
import { type CommonOptions, type Context, makeCommand, toPath, withStore } from '@holotype/replay';
import { formatAmount, formatBytes } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import { freeze } from '../freeze/freeze.ts';
import type { Frozen } from '../freeze/request.ts';
import { parseRequested, parseSize } from '../freeze/requested.ts';

interface Options extends CommonOptions {
  readonly output: readonly string[];
  readonly compare: readonly string[];
  readonly claim: readonly string[];
  readonly capsule?: string;
  readonly project?: string;
  readonly stdin?: string;
  readonly dataLimit: string;
  readonly reach: 'run' | 'files';
  readonly keepFailed?: boolean;
  readonly twice?: boolean;
  readonly strict?: boolean;
  readonly private?: boolean;
  readonly full?: boolean;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly mirror: readonly string[];
  readonly timeout?: string;
  readonly maxOutput: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly account?: true | readonly string[];
}

const collect = (value: string, before: readonly string[]) => [...before, value];

const collectNamed = (value: string, before: true | readonly string[] | undefined) => [
  ...(before === true || before === undefined ? [] : before),
  value,
];

/** `python3 fit.py` gives fit, `./run.sh` gives run. */
const capsuleName = (argv: readonly string[]): string => {
  const script = argv.find((word) => /^[^-].*\.(py|R|r|sh|jl|js|mjs|pl|rb|m|ipynb|nf|smk)$/.test(word));
  const name = baseOf(script ?? argv[0] ?? 'run').replace(/\.[^.]+$/, '');
  return `${name === '' ? 'run' : name}.capsule`;
};

const printFrozen = (context: Context, { run, bytes, kept }: Frozen, capsule: RawPath): void => {
  const { terminal } = context;
  const slots = run.inputs.filter(({ slot }) => slot !== undefined);
  const path = rawToText(capsule);
  terminal.print(
    `frozen ${path} (${formatBytes(bytes)}; ${formatBytes(kept)} of it in no archive, before compression)`,
  );
  terminal.print(
    `  ${formatAmount(run.inputs.length, 'inputs')}, ${formatAmount(run.outputs.length, 'outputs')}, ${formatAmount(run.claims.length, 'claims')}`,
  );
  if (run.end.exitCode !== 0)
    terminal.print(terminal.style.yellow('  the run failed, and was frozen because of --keep-failed'));
  if (!run.trace.complete)
    terminal.print(
      terminal.style.yellow(
        `  not every file is known: ${run.trace.reasons[0]?.detail ?? run.trace.mechanism}`,
      ),
    );
  const data = slots.map(({ slot }) => ` --data ${slot ?? ''}=PATH`).join('');
  terminal.print(`next   holotype replay ${path}${data}`);
};

/** A directory is never replaced: what it holds may be all that there is of it. */
const refuseWhatIsThere = (output: RawPath, force: boolean): void => {
  const there = lstat(output);
  if (!there || (force && there.type !== 'directory')) return;
  const what = there.type === 'directory' ? 'a directory that is there already' : 'there already';
  throw new HostError('HOST_OUTPUT_EXISTS', `${rawToText(output)} is ${what}`, {
    hint: `choose another name with -o${there.type === 'directory' ? '' : ', or add --force'}`,
  });
};

export const freezeCommand = (context: Context): Command =>
  withStore(
    makeCommand('freeze', 'Run a command, and put the run and its environment into one file.', [
      'holotype freeze -- python3 fit.py',
      "holotype freeze --output 'fig*.png' --compare 'table.csv=rtol:1e-6' -o f.capsule -- ./run.sh",
      "holotype freeze --claim 'Figure 3=fig3.png' --claim 'RMSE=table.csv:rmse[3]' -- ./run.sh",
      'holotype freeze --reach files --full -- ./solve      # only what was touched; replays with the network off',
    ]),
  )
    .argument('<command...>', 'after --')
    .option('--output <pattern>', 'a result, relative to the working directory (repeatable)', collect, [])
    .option(
      '--compare <pattern=policy>',
      'how results are compared: exact, ignore, rtol:1e-6, pixel … (repeatable)',
      collect,
      [],
    )
    .option('--claim <name=output>', "what the paper says: 'Figure 3=fig3.png' (repeatable)", collect, [])
    .option('-o, --capsule <file>', 'the capsule to make (default: the name of the script)')
    .option('--project <dir>', 'held whole (default: the git work tree, else the working directory)')
    .option('--stdin <file>', 'what the command reads on standard input')
    .option('--data-limit <size>', 'larger inputs are named, not kept', '100M')
    .addOption(
      new Option('--reach <what>', 'run: what it touched, completed by rules; files: just what it touched')
        .choices(['run', 'files'])
        .default('run'),
    )
    .option('--twice', 'run it again from the capsule, and name what varies by itself')
    .option('--keep-failed', 'freeze a run that failed')
    .option('--strict', 'stop if not every file is known, or kept text looks like a secret')
    .option(
      '--private',
      'stop if what is shared would name you or this machine; your account gets a pseudonym',
    )
    .option('--full', 'put the public packages in as well')
    .option('--mirror <url>', 'another archive, as for lock (repeatable)', collect, [])
    .option('--timeout <seconds>', 'kill the command after this time')
    .option('--max-output <size>', 'stop the command when it prints more than this', '1G')
    .option('--include <path>', 'hold this path too (repeatable)', collect, [])
    .option('--exclude <path>', 'leave this path out (repeatable)', collect, [])
    .option(
      '--account [path]',
      'count what it did not reach too; a network file system only where a path on it is named (repeatable)',
      collectNamed,
    )
    .option('--force', 'replace what is there')
    .action(async (command: [string, ...string[]], options: Options) => {
      const requested = parseRequested(options);
      const dataLimit = parseSize(options.dataLimit);
      const output = toPath(context, options.capsule ?? capsuleName(command));
      refuseWhatIsThere(output, options.force ?? false);
      const frozen = await freeze(context, {
        ...{ argv: command, output, requested, dataLimit, options, mirrors: options.mirror },
        project: options.project === undefined ? undefined : toPath(context, options.project),
        stdin: options.stdin === undefined ? redirectedInput() : toPath(context, options.stdin),
        filesOnly: options.reach === 'files',
        keepFailed: options.keepFailed ?? false,
        strict: options.strict ?? false,
        isPrivate: options.private ?? false,
        twice: options.twice ?? false,
        full: options.full ?? false,
        quiet: (options.quiet ?? false) || (options.json ?? false),
        timeout: options.timeout === undefined ? undefined : Number(options.timeout),
        maxOutput: parseSize(options.maxOutput),
        include: options.include.map((path) => toPath(context, path)),
        exclude: options.exclude.map((path) => toPath(context, path)),
        account: options.account === true ? [] : options.account?.map((path) => toPath(context, path)),
      });
      if (options.json)
        context.terminal.print(printJson({ capsule: rawToText(output), ...frozen }).trimEnd());
      else printFrozen(context, frozen, output);
    });
