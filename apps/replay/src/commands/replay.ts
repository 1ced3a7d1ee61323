import { baseOf, exitCodes, type Label, type RawPath, rawToText, utf8ToRaw } from '@holotype/model';
import { type EnclosureName, enclosureNames, type EngineName, engineNames } from '@holotype/runtimes';
import { type Command, Option } from 'commander';
import {
  agains,
  type CommonOptions,
  type Context,
  replay,
  type ReplayForm,
  replayForms,
  type ReplayRequest,
  toPath,
} from '@holotype/workflows-replay';
import {
  type AskedOptions,
  collect,
  envOption,
  makeCommand,
  needVariables,
  noEnvOption,
  readAsked,
  readSeconds,
  readSize,
  toWishes,
  twoSides,
  type VariableOptions,
  withAsked,
  withPackages,
  withStrict,
} from '@holotype/command';
import { tellReplayed } from './tell-replayed.ts';

interface Options extends CommonOptions, AskedOptions, VariableOptions {
  readonly form: ReplayForm | 'auto';
  readonly engine: EngineName | 'auto';
  readonly enclosure: EnclosureName | 'auto';
  readonly network: 'none' | 'host';
  readonly home?: boolean;
  readonly bind: readonly string[];
  readonly data: readonly string[];
  readonly timeout?: string;
  readonly maxOutput: string;
  readonly maxOutputs: string;
  readonly output?: string;
  readonly root?: string;
  readonly keep?: boolean;
  readonly evenIfUnfit?: boolean;
  readonly quiet?: boolean;
  readonly raw?: boolean;
  readonly again: ReplayRequest['again'];
  readonly label: readonly string[];
}

const toBind = (context: Context, text: string): ReplayRequest['binds'][number] => {
  const [source, rest] = twoSides('--bind', text, ':', 'SRC:DST or SRC:DST:ro');
  const readOnly = rest.endsWith(':ro');
  return {
    source: toPath(context, source),
    target: utf8ToRaw(readOnly ? rest.slice(0, -':ro'.length) : rest),
    writable: !readOnly,
  };
};

export const replayCommand = (context: Context): Command =>
  withPackages(
    withStrict(
      withAsked(
        makeCommand('replay', 'Rebuild the environment of a run, run it again, and compare the results.', [
          'holotype replay f.capsule',
          'holotype replay f.capsule --offline -o again',
          'holotype replay f.capsule --data table.csv=/data/table.csv',
          "holotype replay f.capsule --compare 'table.csv=rtol:1e-6' --ignore run.log",
          'holotype replay f.capsule --form oci           # an image, run by podman',
        ]),
      ),
    ),
  )
    .argument('<capsule>', 'what `holotype freeze` made')
    .addOption(
      new Option('--form <form>', 'what to rebuild: a directory, or an image for an engine')
        .choices(['auto', ...replayForms])
        .default('auto'),
    )
    .addOption(
      new Option('--engine <name>', 'what runs an image').choices(['auto', ...engineNames]).default('auto'),
    )
    .addOption(
      new Option('--enclosure <name>', 'the way into a directory')
        .choices(['auto', ...enclosureNames])
        .default('auto'),
    )
    .addOption(
      new Option('--network <which>', 'none: loopback only; host: as this machine')
        .choices(['none', 'host'])
        .default('none'),
    )
    .option('--home', "give the run this user's home instead of a fresh one")
    .option(
      '--bind <src:dst>',
      'show a path of this machine inside; :ro behind it for read-only (repeatable)',
      collect,
      [],
    )
    .option('--data <name=path>', 'the data for a slot of the capsule (repeatable)', collect, [])
    .addOption(envOption("give the run this machine's NAME, or NAME with this VALUE"))
    .addOption(noEnvOption('take NAME from the run'))
    .option('--timeout <seconds>', 'stop the run after this time')
    .option('--max-output <size>', 'stop the run when it prints more than this', '1G')
    .option('--max-outputs <size>', 'compare and keep no more than this of all that the run makes', '16G')
    .addOption(
      new Option(
        '--again <when>',
        'run it a second time where it came out otherwise, to see whether it varies by itself; auto: if one run takes less than a minute',
      )
        .choices(agains)
        .default('auto'),
    )
    .option('-o, --output <dir>', 'where reports and new outputs go (default: NAME.replay)')
    .option('--root <dir>', 'run in this root, rebuilt earlier and perhaps changed; what differs is named')
    .option('--keep', 'keep what was rebuilt; of a directory, for holotype run')
    .option('--label <name=value>', 'goes into the Report, for holotype reports (repeatable)', collect, [])
    .option('--raw', 'show what it prints with its escape sequences: they may do anything to this terminal')
    .option('--even-if-unfit', 'run although the fit says no')
    .action(async (capsule: string, options: Options) => {
      context.setFailureCode(exitCodes.failed);
      const asked = readAsked(options);
      const labels = options.label.map((one): Label => {
        const [name, value] = twoSides('--label', one, '=', 'NAME=VALUE');
        return { name, value };
      });
      context.setFailureLabels(labels);
      const variables = toWishes(options.env);
      needVariables(variables, context.environment);
      const path: RawPath = toPath(context, capsule);
      const data = options.data.map((one) => twoSides('--data', one, '=', 'NAME=PATH'));
      const request: ReplayRequest = {
        capsule: path,
        output: toPath(
          context,
          options.output ?? `${rawToText(baseOf(path)).replace(/\.capsule$/, '')}.replay`,
        ),
        data: new Map(data.map(([name, at]) => [name, toPath(context, at)] as const)),
        binds: options.bind.map((one) => toBind(context, one)),
        form: options.form,
        engine: options.engine,
        enclosure: options.enclosure,
        network: options.network,
        home: options.home ?? false,
        timeout: options.timeout === undefined ? undefined : readSeconds('--timeout', options.timeout),
        maxOutput: readSize('--max-output', options.maxOutput),
        maxOutputs: readSize('--max-outputs', options.maxOutputs),
        offline: options.offline ?? false,
        store: options.store,
        filesFrom: options.filesFrom,
        evenIfUnfit: options.evenIfUnfit ?? false,
        keep: options.keep ?? false,
        variables,
        root: options.root === undefined ? undefined : toPath(context, options.root),
        again: options.again,
        raw: options.raw ?? false,
        quiet: (options.quiet ?? false) || (options.json ?? false),
        labels,
        asked,
      };
      await replay(context, request, (replayed) => {
        tellReplayed(context, replayed, options.json ?? false);
      });
    });
