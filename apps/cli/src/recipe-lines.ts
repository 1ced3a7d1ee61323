import type { Recipe, RecipeLoss } from '@holotype/model';
import { formatCount } from '@holotype/terminal';
import { type ImageOutcome, isPredicted, type ListedTarget, type LossRow } from '@holotype/workflows';

const row = (count: number | undefined, text: string) =>
  `  ${(count === undefined ? '' : formatCount(count)).padStart(9)}  ${text}`;

/** A target, what it cannot express, and which engines of this machine build it. */
export const targetLines = ({ name, summary, cannot, engines, here }: ListedTarget): string[] => [
  `${name.padEnd(14)} ${summary}`,
  ...[
    `for ${engines.join(', ')}`,
    ...here.map(
      (one) => `${one.usable ? 'can' : 'cannot'} be built on this machine by ${one.name}: ${one.why}`,
    ),
    ...cannot.map((line) => `cannot express: ${line}`),
  ].map((line) => `${''.padEnd(14)} ${line}`),
];

const lossLine = ({ code, what, count, examples }: RecipeLoss): string =>
  row(count, `${what} [${code}]${examples.length > 0 ? `, such as ${examples[0] ?? ''}` : ''}`);

/** Steps, and what a build will not give back. */
export const recipeLines = ({ steps, losses }: Recipe): string[] => [
  ...steps.map(({ title, paths }) => row(paths, title)),
  ...(losses.length > 0 ? ['what a build of it will lose:', ...losses.map(lossLine)] : []),
];

const lostLines = (loss: LossRow): string[] => {
  const { aspect, found, notHeld, predicted } = loss;
  const judgement = isPredicted(loss)
    ? 'predicted'
    : `more than the ${formatCount(predicted)} that were predicted`;
  return [
    ...(found > 0 ? [row(found, `${aspect}: ${judgement}`)] : []),
    ...(notHeld > 0 ? [row(notHeld, `${aspect}: not compared, this form cannot represent it`)] : []),
  ];
};

/** What was built, and how it differs from what was captured. */
export const imageLines = ({ engine, image, seconds, identical, total, losses }: ImageOutcome): string[] => [
  `image    ${image}, built by ${engine} in ${seconds.toFixed(1)} s`,
  `identical ${formatCount(identical)} of ${formatCount(total)}`,
  ...losses.flatMap(lostLines),
];
