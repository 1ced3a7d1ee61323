import { doiUrl } from '@holotype/model';
import { slotsOf } from '../citing.ts';
import type { Facts } from '../facts/facts.ts';
import { isOfSystem } from '../facts/packages.ts';
import { resultInWords } from '../facts/replays.ts';
import { commandText, replayLine } from '../text/shell.ts';
import { bytesText, countText, timeText } from '../text/words.ts';
import { type Block, code, type Line, lines, orBlank, tableOf, toFill, url, words } from './page.ts';

/** Facts as several venues ask for them: each is said in one place. */

export const claimTable = ({ claims }: Facts): Block =>
  claims.length === 0
    ? lines([toFill('which figures and tables of the paper rest on it')])
    : tableOf(
        ['claim', 'carried by', 'as printed', 'compared by'],
        claims.map(({ name, carrier, value, outputs }) => [
          [words(name)],
          [code(carrier)],
          [value === undefined ? words('') : words(value)],
          [words([...new Set(outputs.map(({ policy }) => policy))].join(', '))],
        ]),
      );

/** Minutes, as appendices ask for them. */
const minutes = (seconds: number): string =>
  seconds < 0.6
    ? 'less than 0.01 min'
    : `${(seconds / 60).toFixed(seconds < 60 ? 2 : seconds < 600 ? 1 : 0)} min`;

/** `0.4 min in replay 1`, of each replay that measured it. */
export const inReplays = (
  replays: Facts['replays'],
  which: keyof Facts['replays'][number]['seconds'],
): string =>
  replays
    .flatMap(({ number, seconds }) => {
      const took = seconds[which];
      return took === undefined ? [] : [`${minutes(took)} in replay ${number}`];
    })
    .join(', ');

export const timeTable = ({ run, replays, downloadBytes, capsule }: Facts): Block => {
  const size = bytesText(capsule.size + downloadBytes);
  const [setup, analysis] = [inReplays(replays, 'setup'), inReplays(replays, 'analysis')];
  return tableOf(
    ['step', 'time'],
    [
      [
        [words('setup')],
        setup === ''
          ? [toFill(`minutes to download ${size} and to rebuild; nothing is compiled or installed`)]
          : [words(`${setup}: what was missing of ${size} was downloaded, and the environment was rebuilt`)],
      ],
      [
        [words('execution')],
        run
          ? [
              words(
                [`${minutes(run.seconds)} where it was recorded`, inReplays(replays, 'here')]
                  .filter((text) => text !== '')
                  .join(', '),
              ),
            ]
          : [toFill('minutes of the experiment')],
      ],
      [
        [words('analysis')],
        [
          words(
            `none by hand: the replay compares the results itself${analysis === '' ? '' : `, ${analysis}`}`,
          ),
        ],
      ],
    ],
  );
};

export const hardwareLines = ({ machine, run }: Facts): Block =>
  lines(
    [
      words('recorded on: '),
      orBlank(machine.processors[0], 'processor'),
      words(
        machine.logicalProcessors === undefined
          ? ''
          : `, ${countText(machine.logicalProcessors, 'logical processor')}`,
      ),
    ],
    [words('architecture: '), orBlank(machine.architecture, 'architecture')],
    [
      words('memory of the machine: '),
      orBlank(machine.memoryBytes === undefined ? undefined : bytesText(machine.memoryBytes), 'memory'),
    ],
    [
      words('memory of the largest process: '),
      orBlank(
        run?.peakMemoryBytes === undefined ? undefined : bytesText(run.peakMemoryBytes),
        'memory that the run needs',
      ),
    ],
    [words(run?.usesGpu ? `GPU: used (${machine.gpus.join(', ')})` : 'GPU: not used')],
    [words(run?.ranks === undefined ? 'one process tree, no launcher' : countText(run.ranks, 'rank'))],
  );

const mostInputs = 100;
/** About a page; appendices are short. */
const mostPackages = 30;

/** What the authors chose comes before what the operating system brings. */
const byNearness = (a: Facts['packages'][number], b: Facts['packages'][number]): number =>
  Number(isOfSystem(a)) - Number(isOfSystem(b));

export const systemLines = ({ packages, machine, run }: Facts): Block =>
  lines(
    [words('operating system: '), orBlank(machine.system, 'operating system')],
    [words('kernel: '), orBlank(machine.kernel, 'kernel')],
    [
      words(
        `${countText(packages.length, 'package')}, all in the capsule or named by hash; complete in sbom.cdx.json`,
      ),
    ],
    ...(run && run.modules.length > 0
      ? [[words(`modules that were loaded: ${run.modules.join(', ')}`)]]
      : []),
  );

export const packageBlocks = ({ packages }: Facts): Block[] => [
  ...(packages.length === 0
    ? []
    : [
        tableOf(
          ['package', 'version', 'from'],
          [...packages]
            .sort(byNearness)
            .slice(0, mostPackages)
            .map(({ name, version, file, keptBytes }): Line[] => {
              const from = file?.urls.find((one) => /^https?:\/\/[!-~]+$/.test(one));
              return [
                [words(name)],
                [words(version)],
                [
                  from === undefined
                    ? words(keptBytes > 0 ? 'in the capsule' : 'in no archive any more')
                    : url(from),
                ],
              ];
            }),
        ),
      ]),
  ...(packages.length > mostPackages
    ? [lines([words(`and ${countText(packages.length - mostPackages, 'more package')}, in sbom.cdx.json`)])]
    : []),
];

export const dataBlock = ({ inputs }: Facts): Block =>
  inputs.length === 0
    ? lines([words('The run read no file but software.')])
    : tableOf(
        ['input', 'size', 'where'],
        inputs
          .slice(0, mostInputs)
          .map(({ name, size, slot, url: from }): Line[] => [
            [code(name)],
            [words(bytesText(size))],
            slot === undefined
              ? [words('in the capsule')]
              : [
                  words(`not in the capsule; given as --data ${slot}=FILE, from `),
                  from === undefined ? toFill('where readers get it, and under which conditions') : url(from),
                ],
          ]),
      );

export const replayCommands = (facts: Facts): Block => ({
  kind: 'commands',
  commands: [replayLine(facts.capsule.name, slotsOf(facts))],
});

export const commandLine = ({ run }: Facts): Line =>
  run ? [code(commandText(run.command))] : [toFill('the command')];

export const replayLines = ({ replays }: Facts): Block =>
  replays.length === 0
    ? lines([toFill('replays on other machines: holotype publish --report report.json names them')])
    : lines(
        ...replays.map((replay): Line => [
          words(
            `replay ${replay.number}${replay.day === undefined ? '' : `, ${replay.day}`}: ${resultInWords(replay)}; ${replay.same} of ${replay.compared} outputs the same; ${timeText(replay.seconds.here)}`,
          ),
        ]),
      );

export const placeLine = ({ about: { doi, archive } }: Facts): Line => [
  ...(archive === undefined ? [] : [words(`${archive}, `)]),
  doi === undefined ? toFill('DOI of the deposit') : url(doiUrl(doi)),
];

export const licenceLine = ({ about: { licence } }: Facts): Line => [
  orBlank(licence, 'licence, as in CC-BY-4.0'),
];
