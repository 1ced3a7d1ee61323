import {
  code,
  type Line,
  lines,
  type Section,
  section,
  tableOf,
  toFill,
  url,
  words,
} from '../../appendix/page.ts';
import { pageToMarkdown } from '../../appendix/markdown.ts';
import { commandLine, licenceLine, placeLine } from '../../appendix/parts.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Format } from '../../format.ts';
import { slotsOf } from '../../citing.ts';
import { replayLine } from '../../text/shell.ts';
import { bytesText, countText, timeText } from '../../text/words.ts';

/** Answers for the checklists of NeurIPS and JOSS, as far as the documents have them. */
export const checklist: Format = {
  name: 'checklist',
  files: [
    {
      name: 'checklist.md',
      mediaType: 'text/markdown',
      about: 'answers for the checklists of NeurIPS and JOSS',
    },
  ],
  needs: [],
  uses: ['licence', 'code', 'version', 'doi', 'archive'],
  leftOut: ({ run }) => (run ? undefined : 'it is about a run, and this is the capsule of a machine'),
  write: (facts) => [
    {
      name: 'checklist.md',
      text: pageToMarkdown([...neurips(facts), ...joss(facts)]),
    },
  ],
};

const asTable = (rows: readonly (readonly [string, Line])[]) =>
  tableOf(
    ['asked', 'answer'],
    rows.map(([name, line]) => [[words(name)], line]),
  );

const neurips = (facts: Facts): Section[] => {
  const { run, machine, packages } = facts;
  const stating = packages.filter(({ licence }) => licence !== undefined);
  const different = new Set(stating.map(({ licence }) => licence)).size;
  return [
    section(
      1,
      'NeurIPS paper checklist',
      lines([words('Only the items on reproducing results; the numbers of items change from year to year.')]),
      asTable([
        [
          'Reproducibility',
          [words(`one file replays the run, and compares ${countText(facts.claims.length, 'claim')}`)],
        ],
        [
          'Open access to data and code, with the exact command and environment',
          [
            ...placeLine(facts),
            words('; '),
            code(replayLine(facts.capsule.name, slotsOf(facts))),
            words(' runs '),
            ...commandLine(facts),
            words(' in the recorded environment'),
          ],
        ],
        ['Experimental setting', [toFill('hyperparameters, splits, how they were chosen')]],
        ['Statistical significance', [toFill('error bars and what they mean')]],
        [
          'Compute: type of workers',
          [words([...machine.processors, ...(run?.usesGpu ? machine.gpus : [])].join(', '))],
        ],
        [
          'Compute: memory',
          [
            run?.peakMemoryBytes === undefined
              ? toFill('memory')
              : words(`${bytesText(run.peakMemoryBytes)}, largest process`),
          ],
        ],
        [
          'Compute: time of this run',
          [
            run
              ? words(
                  `${timeText(run.seconds)}${run.processorSeconds === undefined ? '' : `, ${timeText(run.processorSeconds)} of processor time`}`,
                )
              : toFill('time'),
          ],
        ],
        ['Compute: total, with runs that are not in the paper', [toFill('total')]],
        [
          'Licences of existing assets',
          [
            words(
              `${stating.length} of ${countText(packages.length, 'package')} ${stating.length === 1 ? 'states' : 'state'} one (${different} different), in sbom.spdx.json; data: `,
            ),
            toFill('licences of data and models'),
          ],
        ],
        ['New assets', [words('licence: '), ...licenceLine(facts)]],
      ]),
    ),
  ];
};

const joss = (facts: Facts): Section[] => [
  section(
    1,
    'JOSS',
    asTable([
      [
        'Repository',
        [facts.about.code === undefined ? toFill('repository of the code') : url(facts.about.code)],
      ],
      ['Version', [facts.about.version === undefined ? toFill('version') : words(facts.about.version)]],
      ['Archive', placeLine(facts)],
      ['Licence', licenceLine(facts)],
      [
        'Installation and tests',
        [words('the replay is a test of the whole: exit code 0 if the results agree')],
      ],
      ['Statement of need, state of the field', [toFill('in the paper')]],
    ]),
  ),
];
