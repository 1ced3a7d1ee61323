import { type Line, type Section, section, tableOf, toFill, words } from '../../appendix/page.ts';
import { licenceLine, placeLine } from '../../appendix/parts.ts';
import type { Facts } from '../../facts/facts.ts';
import { countText } from '../../text/words.ts';

/** What there is to show for each of ACM's badges, version 1.1; whether one is given is for reviewers to say. */
export const badges = (facts: Facts): Section[] => [
  section(
    1,
    'Evidence for badges (ACM 1.1)',
    tableOf(
      ['badge', 'evidence'],
      rowsOf(facts).map(([name, line]) => [[words(name)], line]),
    ),
  ),
];

const rowsOf = (facts: Facts): (readonly [string, Line])[] => {
  const { claims, replays, run } = facts;
  const holding = replays.filter(({ result }) => result === 'same');
  return [
    ['Artifacts Available', placeLine(facts)],
    [
      'Artifacts Evaluated: Functional',
      [
        words(
          `${countText(claims.length, 'claim')}, ${claims.length === 1 ? '' : 'each '}with the output that carries it; ${run?.isComplete ? 'every file that the run opened is known' : 'the list of files that the run opened is not complete'}; one command replays it`,
        ),
      ],
    ],
    [
      'Artifacts Evaluated: Reusable',
      [words('licence: '), ...licenceLine(facts), words('; '), toFill('what others can use it for')],
    ],
    [
      'Results Reproduced',
      [
        replays.length === 0
          ? toFill('reports of replays by others')
          : words(
              `${countText(replays.length, 'replay')}, ${holding.length} with the same result; by whom, a signed attestation says: the badge asks for others than the authors`,
            ),
      ],
    ],
    ['Results Replicated', [toFill('a study without this artifact')]],
  ];
};
