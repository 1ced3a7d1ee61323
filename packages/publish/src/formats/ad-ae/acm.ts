import {
  type Line,
  lines,
  orBlank,
  type Section,
  section,
  tableOf,
  toFill,
  words,
} from '../../appendix/page.ts';
import {
  claimTable,
  commandLine,
  dataBlock,
  hardwareLines,
  inReplays,
  licenceLine,
  placeLine,
  replayCommands,
  systemLines,
} from '../../appendix/parts.ts';
import type { Facts } from '../../facts/facts.ts';
import { bytesText, countText, listText, timeText } from '../../text/words.ts';

/** The appendix of cTuning and ACM: abstract, check-list, description, installation, workflow, results. */
export const acmAppendix = (facts: Facts): Section[] => [
  section(1, 'Artifact appendix (ACM, cTuning)'),
  section(2, 'Abstract', lines([words(facts.description.replace(/\s*\n\s*/g, ' '))])),
  section(
    2,
    'Artifact check-list',
    tableOf(
      ['item', ''],
      checkList(facts).map(([name, line]) => [[words(name)], line]),
    ),
  ),
  section(
    2,
    'Description: how delivered',
    lines([words(`One file of ${bytesText(facts.capsule.size)}, at `), ...placeLine(facts)]),
  ),
  section(2, 'Description: hardware dependencies', hardwareLines(facts)),
  section(2, 'Description: software dependencies', systemLines(facts)),
  section(2, 'Description: data sets', dataBlock(facts)),
  section(
    2,
    'Installation',
    lines([words('Holotype only, as any user, without root and without a container engine.')]),
  ),
  section(2, 'Experiment workflow', replayCommands(facts)),
  section(2, 'Evaluation and expected results', claimTable(facts)),
  section(
    2,
    'Experiment customization',
    lines([toFill('what can be changed; holotype replay --edit PATH runs it with another input or script')]),
  ),
  section(2, 'Notes', lines([toFill('anything else')])),
];

const checkList = (facts: Facts): (readonly [string, Line])[] => {
  const { run, machine, inputs, outputs, claims, capsule, image, downloadBytes } = facts;
  const results = outputs.filter(({ isResult }) => isResult).map(({ name }) => name);
  return [
    ['Program', commandLine(facts)],
    ['Compilation', [toFill('compiler and flags, or: none')]],
    ['Binary', [words('included, as it ran')]],
    [
      'Data set',
      [
        words(
          inputs.length === 0
            ? 'none'
            : `${countText(inputs.length, 'input')}, ${bytesText(inputs.reduce((sum, { size }) => sum + size, 0))}`,
        ),
      ],
    ],
    ['Run-time environment', [orBlank(machine.system, 'operating system')]],
    ['Hardware', [words([...machine.processors, ...(run?.usesGpu ? machine.gpus : [])].join(', '))]],
    [
      'Run-time state',
      [
        words(
          run?.usesNetwork ? 'the recorded run used the network; a replay has none' : 'no network is used',
        ),
      ],
    ],
    ['Execution', [words(run?.ranks === undefined ? 'one command' : countText(run.ranks, 'rank'))]],
    [
      'Metrics',
      [claims.length === 0 ? toFill('what is measured') : words(listText(claims.map(({ name }) => name)))],
    ],
    ['Output', [words(listText(results.slice(0, 20)) || 'what is printed')]],
    [
      'Disk space',
      [
        words(
          `${bytesText(capsule.size + downloadBytes)} to download, ${bytesText(image.tarSize)} for the rebuilt environment`,
        ),
      ],
    ],
    [
      'Time to prepare',
      [orBlank(inReplays(facts.replays, 'setup') || undefined, 'minutes to download and rebuild')],
    ],
    ['Time to complete', run ? [words(timeText(run.seconds))] : [toFill('time')]],
    ['Publicly available', placeLine(facts)],
    ['Licence', licenceLine(facts)],
    ['Archived', placeLine(facts)],
  ];
};
