import { type Manifest, modulesOf, ranksInWords, type Report, type Run, sayOfRun } from '@holotype/model';
import { formatBytes, formatCount } from '@holotype/terminal';
import { againInWords, askedTexts, endInWords, timesInWords } from '../../replay-wording.ts';
import { type Html, html } from '../markup.ts';
import { termList } from '../terms.ts';

const traceText = ({ mechanism, complete }: Run['trace']): string =>
  `${mechanism}, ${complete ? 'every file that was opened is known' : 'not every file that was opened is known'}`;

const mostUnseen = 5;

const ranksText = (ranks: NonNullable<Run['ranks']>): string => {
  const unseen = ranks.each.filter(({ complete }) => !complete).map(({ number }) => String(number));
  const which =
    unseen.length === 0 ? 'each watched' : `not watched whole: ${unseen.slice(0, mostUnseen).join(', ')}`;
  return `${ranksInWords(ranks)}, ${which}`;
};

type Row = readonly [label: string, text: string];

const rowsOf = (run: Run, { capturedAt }: Manifest, { replay, madeAt }: Report): Row[] => [
  ['Where', run.workingDirectory],
  ['As', `uid ${run.uid}, gid ${run.gid}`],
  ['Frozen', capturedAt],
  ...(replay
    ? [
        ...(replay.asked ? [['Asked for this replay', askedTexts(replay.asked).join('  ')] as const] : []),
        ['Replayed', madeAt ?? 'no time is stated'] as const,
        ['Rebuilt as', `${replay.form}, run by ${replay.enclosure}`] as const,
        ['It ended with', endInWords(replay.end)] as const,
        ...(againInWords(replay) === undefined
          ? []
          : [['Second replay', againInWords(replay) ?? ''] as const]),
        ['Time', timesInWords(replay.usage)] as const,
      ]
    : []),
  ...(run.usage.peakMemory === undefined
    ? []
    : [['Memory, recorded', `${formatBytes(run.usage.peakMemory)} at most`] as const]),
  ['Files observed by', traceText(run.trace)],
  ...(modulesOf(run).length === 0 ? [] : [['Modules loaded', modulesOf(run).join(' ')] as const]),
  ...(run.ranks ? [['Ranks', ranksText(run.ranks)] as const] : []),
  ...(run.trace.complete
    ? []
    : [['Not seen', run.trace.reasons.slice(0, mostUnseen).map(sayOfRun).join('; ')] as const]),
  [
    'Inputs',
    run.inputs.length === 0 ? 'none of its own' : `${formatCount(run.inputs.length)} of its own, by hash`,
  ],
];

/** The run behind the result: where and when, how it ended there and here. The command itself stands with the verdict. */
export const runSection = (run: Run, manifest: Manifest, report: Report): Html =>
  html`<section>
    <h2>The run</h2>
    ${termList(rowsOf(run, manifest, report))}
  </section>`;
