import { databases } from '@holotype/ecosystems';
import {
  type About,
  type AccountingClass,
  authorText,
  claimText,
  counted,
  doiUrl,
  type Lock,
  type Manifest,
  modulesOf,
  ranksInWords,
  reasonText,
  type Run,
  sayOfRun,
  type UncountedMount,
} from '@holotype/model';
import {
  formatAmount,
  formatBytes,
  formatCount,
  formatPercent,
  safeText,
  shownCommand,
  type Style,
  table,
} from '@holotype/terminal';

/** What the rest of a file system is, which nobody counted. */
const mountCells = ({ type, paths, bytes }: UncountedMount): string[] => [
  ...(paths === undefined ? [] : [formatAmount(paths, 'paths')]),
  ...(bytes === undefined ? [] : [formatBytes(bytes)]),
  `in all of it, which is ${safeText(type)}`,
];

/** The account of every path, and its sum; file systems of which the rest was not looked at stand below. */
export const accountingLines = (rows: readonly AccountingClass[]): string[] => {
  const counted = rows.filter(({ mount }) => mount === undefined);
  const others = rows.flatMap(({ reason, mount }) =>
    mount === undefined ? [] : [`  ${safeText(reasonText(reason))}: ${mountCells(mount).join(', ')}`],
  );
  const sum = rows.reduce(
    (total, { paths, files, bytes }) => ({
      paths: total.paths + paths,
      files: total.files + files,
      bytes: total.bytes + bytes,
    }),
    { paths: 0, files: 0, bytes: 0 },
  );
  const row = (name: string, reason: string, one: { paths: number; files: number; bytes: number }) => [
    name,
    safeText(reason),
    formatCount(one.paths),
    formatCount(one.files),
    formatBytes(one.bytes),
  ];
  const all = others.length > 0 ? 'what was looked at' : 'what find sees';
  return [
    ...table(
      [
        ['class', 'reason', 'paths', 'files', 'bytes'],
        ...counted.map((one) => row(one.class, reasonText(one.reason), one)),
        row('sum', all, sum),
      ],
      { right: [2, 3, 4], indent: 2 },
    ),
    ...others,
  ];
};

/** Where the bytes come from, and what became of the packages. */
export const lockLines = (lock: Pick<Lock, 'totals' | 'packages'>, style: Style): string[] => {
  const { proven, trusted, kept, derived } = lock.totals;
  const all = proven.bytes + trusted.bytes + kept.bytes;
  const answers = (answer: Lock['packages'][number]['answer']) =>
    lock.packages.filter((one) => one.answer === answer);
  const gone = answers('gone');
  const source = (name: string, { contents, bytes, stored }: Lock['totals']['kept'], where: string) => [
    name,
    formatCount(contents),
    formatBytes(bytes),
    formatPercent(bytes, all),
    where.replace('%', formatBytes(stored)),
  ];
  return [
    ...table(
      [
        ['bytes', 'contents', 'size', 'share', ''],
        source('public and proven', proven, '% to fetch'),
        ...(derived ? [source('  made from them by rules', derived, '')] : []),
        source('public, by its checksums', trusted, '% to fetch'),
        source('kept', kept, '% in the capsule'),
      ],
      { right: [1, 2, 3], indent: 2 },
    ),
    `  packages: ${formatCount(answers('proven').length)} proven, ${formatCount(answers('trusted').length)} by checksums, ${formatCount(answers('unreachable').length)} unreachable, ${formatCount(gone.length)} gone`,
    ...(gone.length > 0
      ? [
          style.dim(
            `  gone: ${gone
              .slice(0, 8)
              .map(({ purl }) => safeText(purl))
              .join(', ')}${gone.length > 8 ? ', …' : ''}`,
          ),
        ]
      : []),
  ];
};

const moduleLines = (run: Run): string[] => {
  const modules = modulesOf(run);
  return modules.length === 0 ? [] : [safeText(`  modules ${modules.join(' ')}`)];
};

const mostUnseen = 5;

/** How many ranks there were, and what is not known of them. */
const rankLines = ({ ranks }: Run): string[] => {
  if (!ranks) return [];
  const unseen = ranks.each.filter(({ complete }) => !complete);
  const watched = unseen.length === 0 ? 'each watched' : `${formatCount(unseen.length)} not watched whole`;
  return [
    `  ${ranksInWords(ranks)}, ${watched}`,
    ...unseen
      .slice(0, mostUnseen)
      .map(({ number, node, why }) =>
        safeText(`  rank ${String(number)} on ${node}: ${why ?? 'not watched'}`),
      ),
  ];
};

/** Why the list of files is not complete: the first few reasons. */
const reasonLines = ({ trace: { complete, reasons } }: Run): string[] =>
  complete ? [] : reasons.slice(0, mostUnseen).map((reason) => safeText(`  not seen: ${sayOfRun(reason)}`));

/** The run behind a result, in a few lines. */
const runLines = (run: Run, style: Style): string[] => {
  const slots = run.inputs.filter(({ slot }) => slot !== undefined);
  const end = run.end.signal ?? `exit code ${String(run.end.exitCode ?? '?')}`;
  return [
    style.bold(`$ ${shownCommand(run.argv)}`),
    safeText(`  in ${run.workingDirectory}; ${end} after ${run.usage.wall.toFixed(1)} s`),
    `  ${formatAmount(run.inputs.length, 'inputs')}, ${formatAmount(run.outputs.length, 'outputs')}; watched by ${safeText(run.trace.mechanism)}${run.trace.complete ? '' : ', the list of files is incomplete'}`,
    ...moduleLines(run),
    ...rankLines(run),
    ...reasonLines(run),
    ...slots.map(({ slot, path, size }) =>
      safeText(`  data slot ${slot ?? ''}: ${path} (${formatBytes(size)})`),
    ),
    ...run.claims.map((claim) => safeText(`  claim ${claimText(claim)}`)),
    ...run.outputs
      .slice(0, 8)
      .map(({ path, size, varies }) =>
        safeText(`  output ${path} (${formatBytes(size)}${varies ? ', varies from run to run' : ''})`),
      ),
  ];
};

/** What its authors say of it. */
const aboutLines = (about: About, style: Style): string[] => {
  const { title, authors = [], licence, description, keywords = [], paper, readIn = [] } = about;
  const line = (name: string, value: string | undefined) =>
    value === undefined ? [] : [safeText(`  ${name} ${value}`)];
  const read = readIn.map(({ field, file }) => `${field} of ${file}`);
  return [
    ...(title === undefined ? [] : [style.bold(safeText(title))]),
    ...authors.slice(0, mostAuthors).map((one) => `  ${safeText(authorText(one))}`),
    ...(authors.length > mostAuthors
      ? [`  and ${formatCount(authors.length - mostAuthors)} more authors`]
      : []),
    ...line('licence', licence),
    ...line('about', description),
    ...line('keywords', keywords.length > 0 ? keywords.join(', ') : undefined),
    ...line('version', about.version),
    ...line(
      'paper',
      paper && [paper.title, doiText(paper.doi), paper.url].filter((one) => one !== undefined).join(', '),
    ),
    ...line('code', about.code),
    ...line(
      'deposit',
      about.doi && [about.archive, doiText(about.doi)].filter((one) => one !== undefined).join(', '),
    ),
    ...line('date', about.date),
    ...line('read', read.length > 0 ? read.join(', ') : undefined),
  ];
};
const doiText = (doi: string | undefined): string | undefined => doi && doiUrl(doi);
const mostAuthors = 10;

/** What a capture or capsule is, in a few lines. */
export const manifestLines = (
  { about, tree, sections, capturedAt, gaps, run }: Manifest,
  style: Style,
  fingerprint?: string,
): string[] => {
  const { os, kernel, cpu, python } = sections;
  const running = kernel?.state === 'running' ? `, kernel ${safeText(kernel.release)}` : '';
  return [
    ...(about ? aboutLines(about, style) : []),
    ...(run ? runLines(run, style) : []),
    `${style.bold(safeText(os?.prettyName ?? 'a root file system'))}${running}, captured ${capturedAt}`,
    `  ${formatAmount(tree.entries, 'paths')}, ${formatAmount(tree.files, 'files')}, ${formatBytes(tree.bytes)}`,
    `  tree ${tree.digest}`,
    ...(fingerprint === undefined ? [] : [`  fingerprint ${fingerprint}`]),
    ...databases.flatMap(({ nouns: [one, many], installed, architecture }) => {
      const { length } = installed(sections);
      return length > 0
        ? [`  ${counted(length, one, many)} (${safeText(architecture(sections) ?? '')})`]
        : [];
    }),
    ...(python ? [`  ${formatAmount(python.prefixes.length, 'Python prefixes')}`] : []),
    ...(cpu
      ? [
          `  processor ${safeText(cpu.models.map((model) => ('name' in model ? (model.name ?? '') : '')).join(', '))}`,
        ]
      : []),
    ...(gaps.length > 0 ? [`  ${formatAmount(gaps.length, 'things')} could not be read; see --gaps`] : []),
  ];
};
