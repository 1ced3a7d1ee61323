import { claimedText, type Replay, type ReplayOutput, type Report } from '@holotype/model';
import { formatCount, safeText, type Style, table } from '@holotype/terminal';
import {
  againInWords,
  askedTexts,
  asideOf,
  besideInWords,
  claimTally,
  editedInWords,
  endInWords,
  outputTally,
  tallyText,
  verdictOf,
  wallOf,
} from '../replay-wording.ts';
import { marks } from '../wording.ts';
import { colourOf } from './colour.ts';

const shown = 20;

const marked = (verdict: Report['verdict'], style: Style): string => colourOf(verdict, style)(marks[verdict]);

const more = (count: number, style: Style): string[] =>
  count > 0 ? [style.dim(`  and ${formatCount(count)} more`)] : [];

const claimLines = ({ claims }: Replay, style: Style): string[] =>
  claims.map((claim) => {
    const { name, holds, outcome, detail } = claim;
    const mark = marked(verdictOf({ outcome, agrees: holds }), style);
    return `${mark} ${style.bold(safeText(name))} ${style.dim(`(${safeText(claimedText(claim))})`)}: ${safeText(detail)}`;
  });

const outputLine = (output: ReplayOutput, style: Style): string => {
  const { name, detail, remark } = output;
  const aside = asideOf(output);
  const said = remark === undefined ? detail : `${detail}; ${remark}`;
  return `${marked(verdictOf(output), style)} ${safeText(name)}  ${safeText(said)}${aside === '' ? '' : style.dim(`  ${aside}`)}`;
};

/** What is the same to the byte is counted, all else is named: what decides first. */
const outputLines = (replay: Replay, style: Style): string[] => {
  const others = replay.outputs.filter(
    ({ outcome, remark, role, compared }) =>
      (outcome !== 'identical' || remark !== undefined) && (role !== 'side' || compared === true),
  );
  const decisive = others.filter(({ compared, agrees }) => compared === true && !agrees);
  const sorted = [...decisive, ...others.filter((output) => !decisive.includes(output))];
  return [
    ...(replay.outputs.length > 0 ? [`outputs: ${tallyText(outputTally(replay))} the same`] : []),
    ...sorted.slice(0, shown).map((output) => outputLine(output, style)),
    ...more(sorted.length - shown, style),
  ];
};

const surroundings = (
  title: string,
  items: readonly { readonly what: string; readonly detail?: string }[],
  style: Style,
): string[] => {
  if (items.length === 0) return [];
  const rows = items.slice(0, shown).map(({ what, detail = '' }) => [safeText(what), safeText(detail)]);
  return [title, ...table(rows, { indent: 2 }), ...more(items.length - shown, style)];
};

/** What stands beside the answer and has no part in it. */
export const besideLines = (replay: Replay, style: Style): string[] => {
  const beside = besideInWords(replay);
  const how = replay.decidedBy === 'everything' ? '' : style.dim('   --strict counts all');
  return beside === undefined ? [] : [`  other outputs: ${safeText(beside)}${how}`];
};

/** Reasons, the strongest first; apart from them what is not as captured and played no part. */
const causeBlocks = ({ causes = [], result }: Replay, style: Style): string[][] => {
  const idle = result === 'same' ? causes : causes.filter(({ kind }) => kind === 'unused');
  const likely = causes.filter((cause) => !idle.includes(cause));
  return [
    surroundings('Differences that may explain this:', likely, style),
    surroundings('Differences in the environment:', idle, style),
  ];
};

/** What the run got instead of what was recorded. */
const editedLines = ({ edited = [] }: Replay, style: Style): string[] =>
  edited.length === 0
    ? []
    : [
        'edited inputs:',
        ...edited.slice(0, shown).map((one) => `  ${safeText(editedInWords(one))}`),
        ...more(edited.length - shown, style),
      ];

/** A replay as blocks of lines: what people ask for first. Nothing in it can act on the terminal. */
export const renderReplay = (replay: Replay, style: Style): string[][] => {
  const { claims, asked, isolation, usage, end, enclosure } = replay;
  const twice = againInWords(replay);
  const claimed = claims.length > 0 ? [`claims: ${tallyText(claimTally(replay))} hold`] : [];
  return [
    [...claimLines(replay, style)],
    [...claimed, ...outputLines(replay, style)],
    editedLines(replay, style),
    asked ? [`asked for this replay: ${askedTexts(asked).map(safeText).join('  ')}`] : [],
    ...causeBlocks(replay, style),
    surroundings(
      'not isolated:',
      isolation.filter(({ held }) => !held),
      style,
    ),
    [
      `${wallOf(usage.captured)} recorded, ${wallOf(usage.here)} replayed by ${safeText(enclosure)}; ${safeText(endInWords(end))}`,
      ...(twice === undefined ? [] : [twice]),
    ],
  ];
};
