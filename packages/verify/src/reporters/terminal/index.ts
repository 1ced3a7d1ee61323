import type { Fidelity, Finding, Report } from '@holotype/model';
import { formatCount, safeText, type Style, table } from '@holotype/terminal';
import { accountingColumns } from '../accounting.ts';
import { isReplayCode } from '../replay-wording.ts';
import { about, causeInWords, headline, kindInWords, marks } from '../wording.ts';
import { colourOf } from './colour.ts';
import { besideLines, renderReplay } from './replay.ts';

const shownPerCause = 5;

const renderFinding = (finding: Finding, style: Style): string[] => {
  const colour = colourOf(finding.verdict, style);
  const lines = [
    `${colour(marks[finding.verdict])} ${safeText(finding.message)}  ${style.dim(finding.code)}`,
  ];
  if (finding.evidence !== undefined) lines.push(`    ${style.dim(safeText(finding.evidence))}`);
  if (finding.verdict !== 'pass' && finding.next !== undefined)
    lines.push(`    next: ${safeText(finding.next)}`);
  return lines;
};

const renderDifferences = ({ differences, differenceCount }: Fidelity, style: Style): string[] =>
  differenceCount.flatMap(({ cause, count }) => {
    const some = differences.filter((difference) => difference.cause === cause).slice(0, shownPerCause);
    const lines = some.map(({ path, expected, actual }) => {
      const change =
        expected === undefined && actual === undefined
          ? ''
          : `  ${style.dim(`${safeText(expected ?? '-')} → ${safeText(actual ?? '-')}`)}`;
      return `    ${safeText(path)}${change}`;
    });
    const more = count > some.length ? [style.dim(`    and ${formatCount(count - some.length)} more`)] : [];
    return [`  ${style.red(formatCount(count))} ${causeInWords(cause)}`, ...lines, ...more];
  });

const renderFidelity = (fidelity: Fidelity, style: Style): string[] => {
  const { identical, total, notHeld } = fidelity;
  const held = notHeld.filter(({ count }) => count > 0);
  return [
    `identical ${formatCount(identical)} of ${formatCount(total)}`,
    ...(held.length > 0 ? ['cannot be represented in this form by this user:'] : []),
    ...table(
      held.map(({ kind, count }) => [formatCount(count), kindInWords(kind)]),
      { right: [0], indent: 2 },
    ),
    ...(fidelity.differenceCount.length > 0 ? ['differences:'] : []),
    ...renderDifferences(fidelity, style),
  ];
};

const renderAccounting = (rows: NonNullable<Report['accounting']>, style: Style): string[] => {
  const { names, numbers, total } = accountingColumns(rows);
  return table(
    [
      ['', '', ...names.map(style.dim)],
      ...rows.map((row) => [safeText(row.class), safeText(row.reason), ...numbers(row)]),
      ['all', '', ...numbers(total)],
    ],
    { right: names.map((_, at) => at + 2), indent: 2 },
  );
};

const renderFacts = (
  facts: NonNullable<Report['facts']>,
  { host }: Report['subject'],
  style: Style,
): string[] =>
  table(
    [
      ['', style.dim('captured'), style.dim(host ? 'that host' : 'here')],
      ...facts.map(({ name, captured, here }) => [name, safeText(captured ?? '?'), safeText(here ?? '?')]),
    ],
    { indent: 2 },
  );

/** Findings about fidelity and replays repeat what stands above them; only what to do is new. */
const nextSteps = (findings: readonly Finding[]): string[] => {
  const steps = findings.flatMap(({ verdict, next }) =>
    verdict === 'pass' || next === undefined ? [] : [next],
  );
  return [...new Set(steps)].map((next) => `next: ${safeText(next)}`);
};

/** Of a replay that failed, what to do about that: remarks can wait. */
const replaySteps = (findings: readonly Finding[]): string[] => {
  const own = findings.filter(({ code }) => isReplayCode(code));
  const grave = own.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown');
  return nextSteps(grave.length > 0 ? grave : own);
};

/** A Report as lines for people. Nothing in it can act on the terminal. */
export const renderTerminal = (report: Report, style: Style): string[] => {
  const { subject, findings, fidelity, accounting, facts, replay } = report;
  const colour = colourOf(report.verdict, style);
  const blocks = [
    [
      `${style.bold(colour(safeText(headline(report))))}  ${safeText(about(report))}`,
      ...(replay ? besideLines(replay, style) : []),
    ],
    ...(replay ? renderReplay(replay, style) : []),
    fidelity ? renderFidelity(fidelity, style) : [],
    accounting ? renderAccounting(accounting, style) : [],
    facts && !replay ? renderFacts(facts, subject, style) : [],
    replay
      ? replaySteps(findings)
      : fidelity
        ? nextSteps(findings)
        : findings.flatMap((finding) => renderFinding(finding, style)),
    subject.treeDigest === undefined || replay
      ? []
      : table([
          ['tree digest', subject.treeDigest],
          ...(fidelity?.treeDigest === undefined ? [] : [['read back', fidelity.treeDigest]]),
        ]),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => (at === 0 ? block : ['', ...block]));
};
