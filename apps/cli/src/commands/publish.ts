import {
  collect,
  type CommonOptions,
  type Context,
  makeCommand,
  toPath,
  toTypedCapsule,
  unreadable,
  withStorePlace,
  workflowContext,
} from '@holotype/command';
import { exitCodes, rawToText } from '@holotype/model';
import { formatBytes, safeText, table } from '@holotype/terminal';
import { type Deposit, publish, type Uploaded } from '@holotype/workflows';
import type { Command } from 'commander';

interface Options extends CommonOptions {
  readonly output: string;
  readonly metadata?: string;
  readonly report: readonly string[];
  readonly key?: string;
  readonly force?: boolean;
  readonly bag?: boolean;
  readonly upload?: string;
  readonly publish?: boolean;
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

const uploadedLines = ({ archive, state, page, bytes, sent }: Uploaded): string[] => {
  const now = sent === bytes ? '' : `, ${formatBytes(sent)} of it sent now`;
  return [
    `uploaded to ${safeText(archive)} (${formatBytes(bytes)}${now})`,
    `  ${state === 'draft' ? 'draft, seen by you alone' : 'published'}  ${safeText(page)}`,
    ...(state === 'draft' ? ['next   look at it, then publish it there, or here with --publish'] : []),
  ];
};

const uploadRemarks = ({ complaints, unchecked }: Uploaded): string[] => [
  ...complaints.map((one) => `the archive asks for: ${safeText(one)}`),
  ...unchecked.map((one) => `not compared yet, as the archive has not summed it: ${safeText(one)}`),
];

export const publishCommand = (context: Context): Command =>
  withStorePlace(
    makeCommand(
      'publish',
      'Write a directory to deposit with a paper: the capsule, and what archives, venues and readers ask of it.',
      [
        'holotype publish fit.capsule -o deposit',
        'holotype publish fit.capsule -o deposit --report fit.replay/report.json',
        'holotype publish fit.capsule -o deposit --metadata more.toml --key ~/.ssh/id_ed25519 --force',
        'holotype publish fit.capsule -o deposit --upload https://zenodo.org',
      ],
    ),
  )
    .argument('<capsule>', 'a capsule')
    .requiredOption('-o, --output <dir>', 'the directory to write')
    .option('--metadata <file>', 'what the capsule does not say of the work, with the keys of holotype.toml')
    .option('--report <file>', 'the report.json of a replay (repeatable)', collect, [])
    .option('--key <file>', 'sign SHA256SUMS with this SSH key')
    .option('--force', 'replace an earlier deposit')
    .option('--bag', 'write it as a bag of BagIt 1.0, with the files in data/')
    .option(
      '--upload <url>',
      'make it a draft of this archive, which runs InvenioRDM as Zenodo does; the token is read from HOLOTYPE_DEPOSIT_TOKEN alone. After a break the same command goes on',
    )
    .option('--publish', 'publish the draft when all of it is there; this cannot be undone')
    .action(async (capsule: string, options: Options) => {
      const { terminal } = context;
      const output = toPath(context, options.output);
      if (options.publish && options.upload === undefined)
        throw unreadable('--publish is for an upload', 'add --upload, as in --upload https://zenodo.org');
      if (options.bag && options.upload !== undefined)
        throw unreadable(
          '--bag and --upload exclude each other',
          'archives take files: upload it without --bag',
        );
      const { path, file } = await toTypedCapsule(context, capsule, options);
      const deposit = await publish(workflowContext(context, options), {
        capsule: path,
        file,
        output,
        metadata: options.metadata === undefined ? undefined : toPath(context, options.metadata),
        reports: options.report.map((one) => toPath(context, one)),
        key: options.key === undefined ? undefined : toPath(context, options.key),
        force: options.force ?? false,
        bag: options.bag ?? false,
        upload:
          options.upload === undefined
            ? undefined
            : { url: options.upload, publish: options.publish ?? false },
      });
      const { files, fingerprint, missing, notWritten, uploaded } = deposit;
      if (missing.some(({ needed }) => needed.length > 0)) context.endWith({ code: exitCodes.differs });
      if (options.json) {
        const directory = rawToText(output);
        terminal.json({
          directory,
          fingerprint,
          files,
          missing,
          notWritten,
          ...(uploaded && { uploaded }),
        });
        return;
      }
      terminal.print(`published ${safeText(rawToText(output))}, fingerprint ${fingerprint}`);
      for (const line of table(
        files.map(({ name, size }) => [safeText(name), formatBytes(size)]),
        { right: [1], indent: 2 },
      ))
        terminal.print(line);
      for (const line of uploaded ? uploadedLines(uploaded) : []) terminal.print(line);
      for (const line of [...missingLines(deposit), ...(uploaded ? uploadRemarks(uploaded) : [])])
        terminal.alert(line);
    });
