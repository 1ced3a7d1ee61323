import type { Outcome } from './outcome.ts';
import type { Tried } from './changes.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const seconds = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(1));

const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;

/** A table in Markdown, and its last line: how many are true. */
export const tableOf = (outcomes: readonly Outcome[]): string => {
  const lines = outcomes.map(({ name, reader, seconds: s, bytes, said, judged, broken }) =>
    row([
      name,
      `12 to ${reader}`,
      ...[s.plain, s.freeze, s.replay].map(seconds),
      megabytes(bytes),
      said?.verdict ?? 'none',
      judged?.truth ?? 'not known',
      judged?.true === true ? 'yes' : 'NO',
      judged?.wrong.join('; ') ?? broken ?? '',
      (said?.causes[0] ?? '').slice(0, 100),
    ]),
  );
  const right = outcomes.filter(({ judged }) => judged?.true === true).length;
  return [
    row([
      'workload',
      'Debian',
      'plain s',
      'freeze s',
      'replay s',
      'capsule',
      'said',
      'truth',
      'true',
      'why not',
      'first cause',
    ]),
    row(Array.from({ length: 11 }, () => '---')),
    ...lines,
    '',
    `true verdicts: ${String(right)} of ${String(outcomes.length)}`,
  ].join('\n');
};

export const changesTable = (tried: readonly Tried[]): string => {
  const lines = tried.map(({ name, said, results, true: right }) =>
    row([
      name,
      said.verdict,
      Object.values(results).join(', '),
      (said.causes[0] ?? '').slice(0, 100),
      right ? 'yes' : 'NO',
    ]),
  );
  return [
    row(['change', 'said', 'results', 'first cause', 'named rightly']),
    row(Array.from({ length: 5 }, () => '---')),
    ...lines,
    '',
    `named rightly: ${String(tried.filter((one) => one.true).length)} of ${String(tried.length)}`,
  ].join('\n');
};
