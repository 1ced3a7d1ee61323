import {
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  withStorePlace,
  workflowContext,
} from '@holotype/command';
import { exitCodes, printJson, rawToText } from '@holotype/model';
import { formatBytes, safeText, table } from '@holotype/terminal';
import { type Deposit, publish } from '@holotype/workflows';
import type { Command } from 'commander';

interface Options extends CommonOptions {
  readonly output: string;
  readonly metadata?: string;
  readonly report: readonly string[];
  readonly key?: string;
  readonly force?: boolean;
}

/** What nobody has said, with what would be better for it. */
const missingLines = ({ missing, notWritten }: Deposit): string[] => {
  const needed = missing.filter((one) => one.needed.length > 0);
  const wanted = missing.filter((one) => one.needed.length === 0);
  return [
    ...notWritten.map(({ name, why }) => `not written: ${name}: ${why}`),
    ...(needed.length > 0
      ? ['needed, in holotype.toml before a freeze, or now in a file for --metadata:']
      : []),
    ...table(
      needed.map(({ example, needed: names }) => [example, `for ${names.join(', ')}`]),
      { indent: 2 },
    ),
    ...(wanted.length > 0 ? ['not known, and said nowhere:'] : []),
    ...table(
      wanted.map(({ field, example, lackedBy = [] }) => [
        field,
        `${example}${lackedBy.length > 0 ? `, of ${safeText(someOf(lackedBy))}` : ''}`,
      ]),
      { indent: 2 },
    ),
  ];
};

/** Authors that are named; others are counted. */
const mostNamed = 3;

const someOf = (names: readonly string[]): string =>
  [
    ...names.slice(0, mostNamed),
    ...(names.length > mostNamed ? [`${String(names.length - mostNamed)} more`] : []),
  ].join(', ');

export const publishCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand(
      'publish',
      'Write a directory to deposit with a paper: the capsule, and what archives, venues and readers ask of it.',
      [
        'holotype publish fit.capsule -o deposit',
        'holotype publish fit.capsule -o deposit --report fit.replay/report.json',
        'holotype publish fit.capsule -o deposit --metadata more.toml --key ~/.ssh/id_ed25519 --force',
      ],
    ),
  )
    .argument('<capsule>', 'a capsule')
    .requiredOption('-o, --output <dir>', 'the directory to write')
    .option('--metadata <file>', 'what the capsule does not say of the work, with the keys of holotype.toml')
    .option('--report <file>', 'the report.json of a replay (repeatable)', collect, [])
    .option('--key <file>', 'sign SHA256SUMS with this SSH key')
    .option('--force', 'replace an earlier deposit')
    .action(async (capsule: string, options: Options) => {
      const { terminal } = context;
      const output = toPath(context, options.output);
      const deposit = await publish(workflowContext(context, options), {
        capsule: toPath(context, capsule),
        output,
        metadata: options.metadata === undefined ? undefined : toPath(context, options.metadata),
        reports: options.report.map((one) => toPath(context, one)),
        key: options.key === undefined ? undefined : toPath(context, options.key),
        force: options.force ?? false,
      });
      const { files, fingerprint, missing, notWritten } = deposit;
      if (missing.some(({ needed }) => needed.length > 0)) context.endWith({ code: exitCodes.differs });
      if (options.json) {
        const directory = rawToText(output);
        terminal.print(printJson({ directory, fingerprint, files, missing, notWritten }).trimEnd());
        return;
      }
      terminal.print(`published ${safeText(rawToText(output))}, fingerprint ${fingerprint}`);
      for (const line of table(
        files.map(({ name, size }) => [safeText(name), formatBytes(size)]),
        { right: [1], indent: 2 },
      ))
        terminal.print(line);
      for (const line of missingLines(deposit)) terminal.alert(line);
    });
