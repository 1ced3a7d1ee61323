import { formatAmount, formatDuration, formatPercent, formatRate, type Unit } from './format.ts';
import type { Style } from './style.ts';
import { cutMiddle, cutText, textWidth } from './width.ts';

/** A moment of a step. */
export interface Progress {
  readonly label: string;
  readonly unit: Unit;
  readonly done: number;
  /** Absent while nobody knows. */
  readonly total: number | undefined;
  readonly perSecond: number;
  readonly elapsedMs: number;
  /** What is worked on now. */
  readonly detail: string;
}

const barWidth = 24;
const leastDetail = 12;

const bar = (share: number, unicode: boolean, style: Style): string => {
  const filled = Math.round(Math.min(Math.max(share, 0), 1) * barWidth);
  const [full, empty] = unicode ? ['━', '─'] : ['#', '-'];
  return style.cyan(full.repeat(filled)) + style.dim(empty.repeat(barWidth - filled));
};

const amount = ({ done, total, unit }: Progress): string =>
  total === undefined
    ? done === 0
      ? ''
      : formatAmount(done, unit)
    : unit === 'bytes'
      ? `${formatAmount(done, unit)} of ${formatAmount(total, unit)}`
      : `${formatAmount(done, unit).replace(/ .*/, '')} of ${formatAmount(total, unit)}`;

const timeLeft = ({ done, total, perSecond, elapsedMs }: Progress): string => {
  if (total === undefined || done >= total) return formatDuration(elapsedMs);
  return perSecond > 0 && done > total / 100
    ? `${formatDuration((1000 * (total - done)) / perSecond)} left`
    : '';
};

/** One line of at most `columns`: what does not fit is left out, the least telling part first. */
export const progressLine = (progress: Progress, columns: number, unicode: boolean, style: Style): string => {
  const { total, done } = progress;
  // By what a reader misses least: the last ones go first.
  const parts = [
    { order: 2, text: total === undefined ? '' : formatPercent(done, total) },
    { order: 5, text: timeLeft(progress) },
    { order: 3, text: amount(progress) },
    { order: 1, text: total === undefined ? '' : bar(total > 0 ? done / total : 1, unicode, style) },
    { order: 4, text: progress.perSecond > 0 ? formatRate(progress.perSecond, progress.unit) : '' },
  ].filter((part) => part.text !== '');
  const mark = unicode ? '…' : '...';
  const label = cutText(progress.label, columns, mark);
  let room = columns - textWidth(label);
  const kept: { order: number; text: string }[] = [];
  for (const part of parts) {
    const width = textWidth(part.text) + 2;
    if (width > room) break;
    kept.push(part);
    room -= width;
  }
  kept.sort((a, b) => a.order - b.order);
  const line = [style.bold(label), ...kept.map((part) => part.text)];
  if (progress.detail !== '' && kept.length === parts.length && room - 2 >= leastDetail) {
    line.push(style.dim(cutMiddle(progress.detail, room - 2, mark)));
  }
  return line.join('  ');
};
