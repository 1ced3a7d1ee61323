import { exitCodes, imageForms, type Label, rawToText, type ReplayForm, replayForms } from '@holotype/model';
import { type Command, Option } from 'commander';
import { agains, namesFor, replay, type ReplayRequest, type RuntimeName } from '@holotype/workflows-replay';
import {
  type AskedOptions,
  bindOption,
  collect,
  type CommonOptions,
  type Context,
  envOption,
  fingerprintOption,
  type FingerprintOption,
  gpuOption,
  makeCommand,
  needVariables,
  noEnvOption,
  readAsked,
  readSeconds,
  readSize,
  toBind,
  toTypedCapsule,
  toPath,
  toWishes,
  twoSides,
  unreadable,
  type VariableOptions,
  withAsked,
  withPackages,
  withStrict,
  workflowContext,
} from '@holotype/command';
import { tellReplayed } from './tell-replayed.ts';

interface Options extends CommonOptions, AskedOptions, VariableOptions, FingerprintOption {
  readonly form: ReplayForm | 'auto';
  readonly engine: RuntimeName | 'auto';
  readonly enclosure: RuntimeName | 'auto';
  readonly network: 'none' | 'host';
  readonly home?: boolean;
  readonly bind: readonly string[];
  readonly gpu?: boolean;
  readonly data: readonly string[];
  readonly edit: readonly string[];
  readonly timeout?: string;
  readonly maxOutput: string;
  readonly maxOutputs: string;
  readonly output?: string;
  readonly root?: string;
  readonly keep?: boolean;
  readonly shell?: boolean;
  readonly evenIfUnfit?: boolean;
  readonly quiet?: boolean;
  readonly launch?: string;
  readonly raw?: boolean;
  readonly again: ReplayRequest['again'];
  readonly label: readonly string[];
}

/** Words between blanks: no shell reads them, so quotes would be part of a word. */
const toWords = (option: string, text: string): readonly string[] => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  if (words.length > 0 && !/["'\\$`]/.test(text)) return words;
  throw unreadable(
    `${option} ${text}: a launcher and its options are wanted`,
    `write plain words, as in ${option} 'srun -n 3'`,
  );
};

const needTerminal = ({ json }: Options): void => {
  if (json) throw unreadable('--shell and --json do not go together', 'omit one of them');
  if (!process.stdin.isTTY || !process.stdout.isTTY)
    throw unreadable('--shell needs a terminal', 'omit --shell, or start it at a terminal');
};

export const replayCommand = (context: Context): Command =>
  withPackages(
    withStrict(
      withAsked(
        makeCommand('replay', 'Rebuild the environment of a run, rerun it, and compare the results.', [
          'holotype replay f.capsule',
          'holotype replay f.capsule --offline -o again',
          'holotype replay f.capsule --data table.csv=/data/table.csv',
          "holotype replay f.capsule --compare 'table.csv=rtol:1e-6' --ignore run.log",
          'holotype replay f.capsule --launch srun -o again   # in a job, on a disk that every node sees',
          'holotype replay f.capsule --gpu                # on a machine with a GPU: its driver, not the recorded one',
          'holotype replay f.capsule --edit parameters.txt=mine.txt',
          'holotype replay f.capsule --form oci           # rebuild an image, run it by podman',
        ]),
      ),
    ),
  )
    .argument('<capsule>', 'a capsule made by `holotype freeze`')
    .addOption(fingerprintOption())
    .addOption(
      new Option('--form <form>', 'what to rebuild: a directory or an image')
        .choices(['auto', ...replayForms])
        .default('auto'),
    )
    .addOption(
      new Option('--engine <name>', 'the engine that runs an image')
        .choices(['auto', ...namesFor(...imageForms)])
        .default('auto'),
    )
    .addOption(
      new Option('--enclosure <name>', 'how to enter a directory')
        .choices(['auto', ...namesFor('dir')])
        .default('auto'),
    )
    .addOption(
      new Option('--network <which>', 'none: loopback only; host: the network of this machine')
        .choices(['none', 'host'])
        .default('none'),
    )
    .option('--home', "give the run this user's home directory instead of an empty one")
    .addOption(bindOption())
    .addOption(gpuOption())
    .option('--data <name=path>', 'the file for a data slot of the capsule (repeatable)', collect, [])
    .option(
      '--edit <file=localfile>',
      'give the run this file instead of the recorded one (repeatable)',
      collect,
      [],
    )
    .addOption(envOption('set a variable to its value here, or to this value'))
    .addOption(noEnvOption('remove a variable from the run'))
    .option(
      '--launch <words>',
      "of a run of several ranks: what starts them on this host, as in 'srun -n 3'; -o must be on a disk that every node sees",
    )
    .option('--timeout <seconds>', 'stop the run after this time')
    .option('--max-output <size>', 'stop the run if it prints more than this', '1G')
    .option('--max-outputs <size>', 'compare and keep no more than this of the new outputs', '16G')
    .addOption(
      new Option(
        '--again <when>',
        'run it a second time if an output differs, to see whether it varies from run to run; auto: if a run takes less than a minute',
      )
        .choices(agains)
        .default('auto'),
    )
    .option('-o, --output <dir>', 'where to write reports and new outputs (default: NAME.replay)')
    .option(
      '--root <dir>',
      'run in this directory, rebuilt earlier and possibly changed; differences are listed',
    )
    .option(
      '--shell',
      'open a shell in the rebuilt environment after the run, also after a failed one; what it writes is discarded',
    )
    .option('--keep', 'keep the rebuilt environment; a directory can then be used by holotype run')
    .option(
      '--label <name=value>',
      'add a label to the report, for holotype reports (repeatable)',
      collect,
      [],
    )
    .option(
      '--raw',
      'show what the run prints unfiltered, also in a pipe or file; escape sequences may do anything to the terminal that shows it',
    )
    .option('--even-if-unfit', 'run even if fit says that it cannot run here')
    .action(async (capsule: string, options: Options) => {
      context.endWith({ failureCode: exitCodes.failed });
      if (options.shell) needTerminal(options);
      const asked = readAsked(options);
      const labels = options.label.map((one): Label => {
        const [name, value] = twoSides('--label', one, '=', 'NAME=VALUE');
        return { name, value };
      });
      context.endWith({ labels });
      const variables = toWishes(options.env);
      needVariables(variables, context.environment);
      const { path, name, file } = await toTypedCapsule(context, capsule, options);
      const data = options.data.map((one) => twoSides('--data', one, '=', 'NAME=PATH'));
      const edits = options.edit.map((one) => twoSides('--edit', one, '=', 'FILE=LOCALFILE'));
      const request: ReplayRequest = {
        ...{ capsule: path, name },
        fingerprint: options.fingerprint,
        output: toPath(context, options.output ?? `${file.replace(/\.(capsule|run|pdf)$/, '')}.replay`),
        data: new Map(data.map(([name, at]) => [name, toPath(context, at)] as const)),
        edits: new Map(edits.map(([file, at]) => [file, toPath(context, at)] as const)),
        binds: options.bind.map((one) => toBind(context, one)),
        gpu: options.gpu ?? false,
        form: options.shell && options.form === 'auto' ? 'dir' : options.form,
        shell: options.shell ?? false,
        engine: options.engine,
        enclosure: options.enclosure,
        network: options.network,
        home: options.home ?? false,
        timeout: options.timeout === undefined ? undefined : readSeconds('--timeout', options.timeout),
        maxOutput: readSize('--max-output', options.maxOutput),
        maxOutputs: readSize('--max-outputs', options.maxOutputs),
        evenIfUnfit: options.evenIfUnfit ?? false,
        keep: options.keep ?? false,
        variables,
        root: options.root === undefined ? undefined : toPath(context, options.root),
        again: options.again,
        raw: options.raw ?? false,
        launch: options.launch === undefined ? undefined : toWords('--launch', options.launch),
        quiet: (options.quiet ?? false) || (options.json ?? false),
        labels,
        asked,
      };
      const json = options.json ?? false;
      const { kept } = await replay(workflowContext(context, options), request, (written) => {
        tellReplayed(context, written, json);
      });
      if (kept !== undefined && !json) context.terminal.print(`kept     ${rawToText(kept)}`);
    });
