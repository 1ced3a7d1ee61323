import { lines, type Section, section, toFill, url, words } from '../../appendix/page.ts';
import {
  claimTable,
  commandLine,
  dataBlock,
  hardwareLines,
  packageBlocks,
  placeLine,
  replayCommands,
  replayLines,
  systemLines,
  timeTable,
} from '../../appendix/parts.ts';
import type { Facts } from '../../facts/facts.ts';

/** SC AD/AE, part 2, of one artifact. */
export const scAppendix = (facts: Facts): Section[] => [
  section(
    1,
    'Artifact A1 (SC AD/AE, part 2)',
    lines(
      [words(`${facts.title}: the capsule ${facts.capsule.name}, fingerprint ${facts.fingerprint}`)],
      [words('archived at '), ...placeLine(facts)],
    ),
  ),
  section(
    2,
    'Relation to contributions',
    lines([toFill('which contributions of part 1 this artifact supports')]),
    claimTable(facts),
  ),
  section(
    2,
    'Expected results',
    lines([
      words(
        'Each claim above holds: the replay makes the outputs again and says so of each, within the stated comparison.',
      ),
    ]),
    replayLines(facts),
  ),
  section(2, 'Expected reproduction time', timeTable(facts)),
  section(2, 'Artifact setup: hardware', hardwareLines(facts)),
  section(2, 'Artifact setup: software', systemLines(facts), ...packageBlocks(facts)),
  section(2, 'Artifact setup: datasets and inputs', dataBlock(facts)),
  section(
    2,
    'Artifact setup: installation and deployment',
    lines(
      [words('Nothing is compiled or installed: the capsule holds what ran, and is rebuilt without root.')],
      [
        words('how the software was built: '),
        toFill('compilers with versions and flags, if the code was compiled'),
      ],
    ),
  ),
  section(
    2,
    'Artifact execution',
    lines([words('The run, as recorded: '), ...commandLine(facts)]),
    replayCommands(facts),
    lines([words('order of tasks: '), toFill('T1 to T2 to T3, if the command has several steps')]),
  ),
  section(
    2,
    'Artifact analysis',
    lines(
      [
        words(
          'The replay writes report.html and report.json; a claim that does not hold is named with both values.',
        ),
      ],
      ...codeLines(facts),
    ),
  ),
];

const codeLines = ({ about, code }: Facts) =>
  [about.code, ...code.map((one) => one.url)]
    .filter((one, at, all) => one !== undefined && all.indexOf(one) === at)
    .map((one) => [words('code: '), url(one ?? '')]);
