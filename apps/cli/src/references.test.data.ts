/** What a capsule can be named by. */
export const kinds = ['file', 'directory', 'PDF', 'address', 'registry'] as const;
export type Kind = (typeof kinds)[number];

/** What a verb does with a capsule that is named so. */
export interface Row {
  /** What is typed after the verb; CAPSULE stands for what names the capsule, OUT for what is not there yet. */
  readonly argv: readonly string[];
  /** How it ends once it has opened the capsule: a code, where it is then asked for what cannot be. */
  readonly ends?: string;
  /** Kinds that it does not take, and the command that it names instead. */
  readonly instead?: Partial<Readonly<Record<Kind, string>>>;
}

const pack = { directory: 'holotype pack' };
const registryOnly = (instead: string) => ({
  ...{ file: instead, directory: instead, PDF: instead, address: instead },
});

/** Every verb; undefined: it reads no capsule. */
export const rows: Readonly<Record<string, Row | undefined>> = {
  init: undefined,
  freeze: undefined,
  capture: undefined,
  lock: {
    argv: ['CAPSULE'],
    instead: {
      ...{ file: 'holotype capture', directory: 'holotype capture', PDF: 'holotype capture' },
      ...{ address: 'holotype replay', registry: 'holotype replay' },
    },
  },
  pack: { argv: ['CAPSULE', '-o', 'OUT'] },
  attach: { argv: ['CAPSULE', 'paper.pdf', '-o', 'OUT'], instead: pack },
  audit: { argv: ['CAPSULE'] },
  amend: { argv: ['CAPSULE', '--claim', 'Again=fig.svg', '-o', 'OUT'] },
  publish: { argv: ['CAPSULE', '-o', 'OUT'], instead: pack },
  cite: { argv: ['CAPSULE'], instead: pack },
  push: { argv: ['CAPSULE', 'REGISTRY/lab/pushed:v1'] },
  copy: { argv: ['CAPSULE', 'REGISTRY/lab/copied:v1'], instead: registryOnly('holotype push') },
  build: { argv: ['CAPSULE', '--target', 'containerfile', '-o', 'OUT'] },
  trace: undefined,
  replay: { argv: ['CAPSULE', '--fingerprint', 'OTHER'], ends: 'FINGERPRINT_OTHER' },
  judge: { argv: ['none.replay', '--capsule', 'CAPSULE'], ends: 'JUDGE_NO_REPLAY' },
  reports: undefined,
  triage: { argv: ['CAPSULE'] },
  fit: { argv: ['CAPSULE'] },
  pull: { argv: ['CAPSULE', '-o', 'OUT'], instead: registryOnly('holotype replay') },
  referrers: { argv: ['CAPSULE'], instead: registryOnly('holotype verify-signature') },
  fetch: { argv: ['CAPSULE'] },
  rebuild: { argv: ['CAPSULE', '--form', 'check'] },
  verify: { argv: ['empty', 'CAPSULE', '--fingerprint', 'OTHER'], ends: 'FINGERPRINT_OTHER' },
  run: {
    argv: ['CAPSULE', 'true'],
    instead: Object.fromEntries(kinds.map((kind) => [kind, 'holotype rebuild'])),
  },
  show: { argv: ['CAPSULE'] },
  ls: { argv: ['CAPSULE'] },
  extract: { argv: ['CAPSULE', 'fig.svg', '-o', 'OUT'] },
  diff: { argv: ['CAPSULE', 'fit.capsule'] },
  sign: { argv: ['CAPSULE', '--key', 'none', '-o', 'OUT'], ends: 'SIGN_KEY_MISSING' },
  attest: { argv: ['none.json', '--capsule', 'CAPSULE', '--key', 'none'], ends: 'ATTEST_NO_REPLAY' },
  'verify-signature': { argv: ['CAPSULE', 'bad.sig'] },
  clean: undefined,
  doctor: undefined,
  store: undefined,
  completion: undefined,
  demo: undefined,
};

/** The same for people. */
export const referencesTable = (): string => {
  const cells = Object.entries(rows).flatMap(([verb, row]) =>
    row ? [[`\`${verb}\``, ...kinds.map((kind) => wordOf(row.instead?.[kind]))]] : [],
  );
  const head = ['', ...kinds];
  const lines = [head, ...cells];
  const widths = head.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const print = (line: readonly string[], fill = ' ') =>
    `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  return [
    print(head),
    print(
      head.map(() => ''),
      '-',
    ),
    ...cells.map((line) => print(line)),
  ].join('\n');
};

const wordOf = (instead: string | undefined): string =>
  instead === undefined ? 'yes' : `no: \`${instead}\``;
