import { fingerprintOf, type Triage, type TriagedCapsule, triagedSigner, triageWords } from '@holotype/model';

/**
 * A row for each capsule, for spreadsheets (RFC 4180, UTF-8). Sizes in bytes, times in seconds. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export const triageCsv = ({ capsules }: Triage): string =>
  [Object.keys(columns), ...capsules.map((one) => Object.values(columns).map((value) => value(one)))]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');

const columns: Readonly<Record<string, (capsule: TriagedCapsule) => string | number | undefined>> = {
  file: ({ file }) => file,
  answer: ({ answer }) => triageWords[answer],
  reasons: ({ reasons }) => reasons.map(({ code, text }) => `${text} [${code}]`).join('; '),
  title: ({ says }) => says?.title,
  authors: ({ says }) => says?.authors.join('; '),
  licence: ({ says }) => says?.licence,
  signed: ({ signature }) => triagedSigner(signature),
  command: ({ says }) => says?.command,
  claims: ({ says }) => says?.claims?.length,
  outputs: ({ says }) => says?.outputs,
  seconds: ({ says }) => says?.seconds,
  memory: ({ says }) => says?.memory,
  gpu: ({ says }) => says && (says.gpu ? 'yes' : 'no'),
  size: ({ size }) => size,
  download: ({ says }) => says?.download,
  rebuilt: ({ says }) => says?.rebuilt,
  network: ({ says }) => says?.network?.join('; '),
  data: ({ says }) => says?.data?.map(({ slot }) => slot).join('; '),
  system: ({ says }) => says?.system,
  fingerprint: ({ manifestDigest }) => manifestDigest && fingerprintOf(manifestDigest),
  sha256: ({ sha256 }) => sha256,
};

const cell = (value: string | number | undefined): string => {
  const text = String(value ?? '');
  const plain = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};
