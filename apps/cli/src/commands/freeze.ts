import { type RawPath, rawToText, rawToUtf8, type Run, sayOfRun } from '@holotype/model';
import {
  collect,
  type Context,
  envOption,
  makeCommand,
  noEnvOption,
  publicShareInWords,
  toPath,
  unreadable,
  withStore,
  workflowContext,
} from '@holotype/command';
import { formatAmount, formatBytes, formatCount, formatDuration } from '@holotype/terminal';
import { type Command, Option } from 'commander';
import {
  countResultsOf,
  freeze,
  type Frozen,
  type PlanWritten,
  policyHelpText,
  readSafeRun,
  resume,
  resumeLine,
  unsearchedInWords,
} from '@holotype/workflows';
import { type FreezeOptions, mergeTexts, toRequest, toRunRequest, toTexts } from '../freeze-options.ts';
import { readAgain, withProject } from '../project-options.ts';

/** For `--resume`. */
const notAfterAll = (name: string) => new Option(`--no-${name}`, `undo --${name}`).hideHelp();

const collectNamed = (value: string, before: true | readonly string[] | undefined) => [
  ...(before === true || before === undefined ? [] : before),
  value,
];

/** `3 outputs`, as many as a replay compares; with what else was recorded. */
const outputsInWords = (run: Run): string => {
  const results = countResultsOf(run);
  const printed = run.streams.stdout.size > 0 ? 1 : 0;
  const others = run.outputs.length + printed - results;
  return `${formatAmount(results, 'outputs')}${others > 0 ? ` and ${formatCount(others)} that decide nothing` : ''}`;
};

const printFrozen = (context: Context, { run, bytes, public: share }: Frozen, capsule: RawPath): void => {
  const { terminal } = context;
  const slots = run.inputs.filter(({ slot }) => slot !== undefined);
  const path = rawToText(capsule);
  terminal.print(
    `frozen ${path} (${formatBytes(bytes)}; ${publicShareInWords(share)}) in ${formatDuration(process.uptime() * 1000)}`,
  );
  terminal.print(
    `  ${formatAmount(run.inputs.length, 'inputs')}, ${outputsInWords(run)}, ${formatAmount(run.claims.length, 'claims')}`,
  );
  if (countResultsOf(run) === 0)
    terminal.print(
      terminal.style.yellow(
        '  nothing to compare: the run printed nothing and wrote no file that counts as a result; name its result with --output or --claim',
      ),
    );
  if (run.end.exitCode !== 0)
    terminal.print(terminal.style.yellow('  the run failed, and was frozen because of --keep-failed'));
  if (!run.trace.complete)
    terminal.print(
      terminal.style.yellow(
        `  the list of files is incomplete: ${run.trace.reasons[0] ? sayOfRun(run.trace.reasons[0]) : run.trace.mechanism}`,
      ),
    );
  const unsearched = unsearchedInWords(run.unsearched);
  if (unsearched !== undefined)
    terminal.print(`  not searched for secrets: ${unsearched}; \`holotype show --gaps\` names them`);
  const data = slots.map(({ slot }) => ` --data ${slot ?? ''}=PATH`).join('');
  terminal.print(`next   holotype replay ${path}${data}`);
};

const printPlan = ({ terminal }: Context, { plan, partial }: PlanWritten): void => {
  terminal.print(
    `planned ${rawToText(plan)}: the list of what would be included; nothing has been copied yet`,
  );
  terminal.print(`next   edit it, then:  ${resumeLine(partial)}`);
};

const tell = (context: Context, outcome: Frozen | PlanWritten, output: RawPath, asJson: boolean): void => {
  if ('partial' in outcome) {
    const { plan, partial, reach } = outcome;
    const told = { plan: rawToText(plan), partial: rawToText(partial), resume: resumeLine(partial), reach };
    if (asJson) context.terminal.json(told);
    else printPlan(context, outcome);
  } else if (asJson) {
    const { reach, ...frozen } = outcome;
    const told = { capsule: rawToText(output), ...frozen, ...(reach && { reach }) };
    context.terminal.json(told);
  } else printFrozen(context, outcome, output);
};

/** The run may remove the directory that this process stands in, and from nowhere no worker starts. */
const leaveDirectory = (): void => {
  process.chdir('/');
};

/** Options that stand on the command line. */
const givenNow = (command: Command): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli'),
  );

const begin = async (
  context: Context,
  typed: readonly string[],
  given: FreezeOptions,
): Promise<readonly [Frozen | PlanWritten, RawPath]> => {
  const {
    words: [program, ...words],
    options,
  } = withProject(context, typed, given);
  if (program === undefined)
    throw unreadable(
      'There is no command to freeze',
      'write it after --, as in: holotype freeze -- ./run.sh, or once into holotype.toml: holotype init -- ./run.sh',
    );
  const request = toRunRequest(context, [program, ...words], options);
  const texts = toTexts(context, { ...options });
  const workflow = workflowContext(context, options);
  leaveDirectory();
  return [await freeze(workflow, request, texts, options.force ?? false), request.output];
};

const refuseCommand = <T>(words: readonly string[], given: T): T => {
  if (words.length === 0) return given;
  throw unreadable(
    `--resume runs nothing, but the command ${words.join(' ')} was given`,
    'omit the command, or --resume',
  );
};

/** Goes on from `place`, with the options of then but for those that are given now. */
const goOn = async (
  context: Context,
  place: RawPath,
  given: Readonly<Record<string, unknown>>,
  all: Readonly<Record<string, unknown>>,
): Promise<readonly [Frozen | PlanWritten, RawPath]> => {
  const run = readSafeRun(context, place);
  const there = { ...context, workingDirectory: rawToUtf8(run.workingDirectory) };
  const merged = mergeTexts(context, run.options, given, all);
  const { json, quiet, offline, config } = given;
  const said =
    typeof config === 'string'
      ? toTexts(there, {
          ...readAgain(there, {
            ...(toTexts(context, all) as unknown as FreezeOptions),
            private: merged['private'] === true,
            config: rawToUtf8(toPath(context, config)),
          }),
        })
      : {};
  const texts = { ...merged, ...said };
  const options = { ...texts, json, quiet, offline } as unknown as FreezeOptions;
  const beside = rawToUtf8(place).replace(/\.partial$/, '');
  const request = toRequest(there, run.argv, { ...options, capsule: options.capsule ?? beside });
  context.terminal.note(`holotype: continues with ${run.argv.join(' ')}, which ran until ${run.ranAt}`);
  const workflow = workflowContext(context, options);
  leaveDirectory();
  return [await resume(workflow, place, run, request, texts, given['force'] === true), request.output];
};

export const freezeCommand = (context: Context): Command =>
  withStore(
    makeCommand('freeze', 'Run a command, and record the run and its environment in one file.', [
      'holotype freeze -- python3 fit.py',
      "holotype freeze --output 'fig*.png' --compare 'table.csv=rtol:1e-6' -o f.capsule -- ./run.sh",
      "holotype freeze --claim 'Figure 3=fig3.png' --claim 'RMSE=table.csv:rmse[3]' -- ./run.sh",
      'holotype freeze                                      # what holotype.toml says; holotype init writes it',
      'holotype freeze --reach files --full -- ./solve      # only what was used; can be replayed offline',
      'holotype freeze -- srun -n 3 ./solve                # each rank records itself, on its node',
      'holotype freeze --plan plan.toml -- ./run.sh         # edit the list of what is included, then --resume',
      'holotype freeze --resume fit.capsule.partial         # continue after a failure; the command is not run again',
    ]),
  )
    .argument('[command...]', 'the command, after --; default: that of holotype.toml')
    .addHelpText('after', policyHelpText())
    .option(
      '--output <pattern>',
      'a file that is a result, relative to the working directory (repeatable)',
      collect,
      [],
    )
    .option(
      '--compare <pattern=policy>',
      'compare matching outputs by this policy; see below (repeatable)',
      collect,
      [],
    )
    .option(
      '--claim <name=output>',
      "what the paper states, as in 'Figure 3=fig3.png' (repeatable)",
      collect,
      [],
    )
    .option(
      '--config <file>',
      'read the command and options from this file (default: holotype.toml, if it exists)',
    )
    .option('--no-config', 'do not read holotype.toml')
    .option('-o, --capsule <file>', 'the capsule to write (default: named after the script)')
    .option(
      '--project <dir>',
      'the project, included whole (default: the git work tree, else the working directory)',
    )
    .option('--stdin <file>', 'the standard input of the command (default: that of freeze)')
    .option('--tty', 'give the command a terminal of its own; stderr then becomes part of stdout')
    .addOption(
      envOption('record this variable even if the rules exclude it; with a value, set it for the run'),
    )
    .addOption(noEnvOption('remove this variable from the run'))
    .option(
      '--ranks',
      'watch also what scripts start as `srun … $HOLOTYPE_RANK ./solve`; an srun that is the command itself is watched without',
    )
    .option('--no-ranks', 'start an srun as it is: what runs on other nodes is not watched')
    .option(
      '--data <name=path>',
      'record this input by hash only, to be given again by this name at a replay (repeatable)',
      collect,
      [],
    )
    .option('--data-limit <size>', 'record larger inputs by hash only', '100M')
    .addOption(
      new Option(
        '--reach <what>',
        'what to include: files: only the files that were used; run: also the packages and environments that they belong to, as far as needed; all: packages, environments and toolchains whole, with all their dependencies',
      )
        .choices(['files', 'run', 'all'])
        .default('run'),
    )
    .option('--twice', 'replay it once right away, and name outputs that vary from run to run')
    .option('--keep-failed', 'freeze the run even if the command failed')
    .option('--strict', 'stop if the list of files is incomplete, or if included text looks like a secret')
    .option(
      '--private',
      'stop if the capsule would name you or this machine; replace your account by a pseudonym',
    )
    .option('--full', 'include the public packages too, for replays without a network')
    .option('--mirror <url>', 'also search this archive, as for lock (repeatable)', collect, [])
    .option('--timeout <seconds>', 'stop the command after this time')
    .option('--max-output <size>', 'stop the command if it prints more than this', '1G')
    .option('--include <path>', 'include this path too (repeatable)', collect, [])
    .option(
      '--without <what>',
      'exclude this path, or everything that this package or distribution brings (repeatable)',
      collect,
      [],
    )
    .option(
      '--plan <file>',
      'write a list of what would be included, and stop after the run; edit it, then use --resume',
    )
    .option(
      '--account [path]',
      'also count the files that are not included; a network file system only if a path on it is given (repeatable)',
      collectNamed,
    )
    .option(
      '--with-account <name>',
      'include this account or group too, even if the run did not use it (repeatable)',
      collect,
      [],
    )
    .option(
      '--keep-caches',
      'include also compiled Python that the interpreter of the run makes again from its source',
    )
    .option('--rehash', 'read also the files that have not changed since an earlier freeze or capture')
    .option('--force', 'replace an existing output')
    .option(
      '--resume <dir>',
      'continue with a run kept in NAME.partial; options given now replace the earlier ones',
    )
    .addOption(notAfterAll('strict'))
    .addOption(notAfterAll('private'))
    .addOption(notAfterAll('twice'))
    .addOption(notAfterAll('full'))
    .addOption(notAfterAll('keep-caches'))
    .addOption(notAfterAll('rehash'))
    .action(async (words: string[], options: FreezeOptions, command: Command) => {
      const given = givenNow(command);
      const [frozen, output] =
        options.resume === undefined
          ? await begin(context, words, options)
          : await goOn(context, toPath(context, options.resume), refuseCommand(words, given), {
              ...options,
            });
      tell(context, frozen, output, options.json ?? false);
    });
