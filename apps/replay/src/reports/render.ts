import { formatDuration, safeText, type Style, table } from '@holotype/terminal';
import { type Group, groupBy, inOrder, labelOf, type Told, unlike } from '@holotype/workflows-replay';

const words: Readonly<Record<Told['result'], readonly [mark: string, colour: keyof Style]>> = {
  same: ['✓ the same', 'green'],
  different: ['✗ not the same', 'red'],
  failed: ['✗ the run failed', 'red'],
  uncompared: ['? nothing to compare', 'cyan'],
  'not run': ['? could not run', 'cyan'],
};

const paint = (style: Style, result: Told['result']): string => {
  const [mark, colour] = words[result];
  return style[colour](mark);
};

/** The reason whole where it is told first; after that its code. */
const reasons = (told: readonly Told[]): string[] => {
  const before = new Set<string>();
  return told.map(({ why = '' }) => {
    const known = before.has(why);
    before.add(why);
    return known ? why.slice(why.lastIndexOf('[')) : why;
  });
};

const tasks = (told: readonly Told[], by: string, style: Style): string[] => {
  const others = [...new Set(told.flatMap(({ labels }) => labels.map(({ name }) => name)))].filter(
    (name) => name !== by,
  );
  const why = reasons(told);
  return table([
    [by, ...others, 'result', 'time', 'outputs', ''].map((name) => style.dim(safeText(name))),
    ...told.map((one, at) => [
      ...[by, ...others].map((name) => safeText(labelOf(one, name))),
      `${paint(style, one.result)}${one.edited ? ' with edited inputs' : ''}`,
      one.wall === undefined ? '' : formatDuration(one.wall * 1000),
      one.outputs ? `${String(one.outputs.same)} of ${String(one.outputs.of)}` : '',
      safeText(why[at] ?? ''),
    ]),
  ]);
};

const inWords = ({ of, same, different, failed, uncompared, notRun }: Group): string =>
  [
    `${String(same)} of ${String(of)} the same`,
    ...(different > 0 ? [`${String(different)} not the same`] : []),
    ...(failed > 0 ? [`${String(failed)} failed`] : []),
    ...(uncompared > 0 ? [`${String(uncompared)} with nothing to compare`] : []),
    ...(notRun > 0 ? [`${String(notRun)} could not run`] : []),
  ].join(', ');

/** One line for each replay, then one for each value of the label `by`, then what a machine has otherwise than the others. */
export const renderReports = (told: readonly Told[], by: string, style: Style): string[] => {
  const differing = unlike(told, by);
  return [
    ...tasks(inOrder(told, by), by, style),
    '',
    style.bold(`by ${safeText(by)}`),
    ...table(
      groupBy(told, by).map((group) => [safeText(group.name), inWords(group)]),
      { indent: 2 },
    ),
    ...(differing.length === 0
      ? []
      : [
          '',
          style.bold('not like the others'),
          ...table(
            differing.map(({ group, fact, here, elsewhere }) =>
              [group, fact, here, `${elsewhere} elsewhere`].map(safeText),
            ),
            { indent: 2 },
          ),
        ]),
  ];
};
