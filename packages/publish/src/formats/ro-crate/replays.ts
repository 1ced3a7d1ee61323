import type { Facts } from '../../facts/facts.ts';
import { type ReplayFact, resultInWords } from '../../facts/replays.ts';
import { type Entity, fileId, linksTo, ref } from './entity.ts';

/** Each replay as an action of its own: the capsule becomes a verdict. */
export const replayEntities = ({ replays, capsule, claims }: Facts): Entity[] => {
  if (replays.length === 0) return [];
  const tools = [...new Set(replays.map(({ tool }) => tool))];
  const toolId = (tool: string) => `#replayed-by-${tools.indexOf(tool) + 1}`;
  const idOf = (name: string) => claims.find((claim) => claim.name === name)?.id;
  return [
    ...tools.map((tool): Entity => ({
      '@id': toolId(tool),
      '@type': 'SoftwareApplication',
      name: tool.split(' ')[0] ?? tool,
      version: tool.split(' ').slice(1).join(' '),
    })),
    ...replays.flatMap((replay): Entity[] => {
      const results = resultsOf(replay, idOf);
      return [
        {
          '@id': `#replay-${replay.number}`,
          '@type': 'CreateAction',
          name: `Replay ${replay.number}: ${resultInWords(replay)}`,
          description: `holotype replay ${capsule.name}, as ${replay.form} in ${replay.enclosure}, ${replay.seconds.here.toFixed(1)} s`,
          instrument: ref(toolId(replay.tool)),
          object: ref(fileId(capsule.name)),
          result: linksTo(results),
          ...(replay.madeAt !== undefined && { endTime: replay.madeAt }),
          actionStatus: ref(
            `http://schema.org/${replay.result === 'failed' ? 'Failed' : 'Completed'}ActionStatus`,
          ),
        },
        ...results,
      ];
    }),
  ];
};

const resultsOf = (replay: ReplayFact, idOf: (name: string) => string | undefined): Entity[] => [
  {
    '@id': `#replay-${replay.number}-verdict`,
    '@type': 'PropertyValue',
    name: 'verdict',
    value: replay.result,
    description: `${replay.same} of ${replay.compared} outputs are the same`,
  },
  ...replay.claims.map(({ name, holds, here }, at): Entity => {
    const claim = idOf(name);
    return {
      '@id': `#replay-${replay.number}-claim-${at + 1}`,
      '@type': 'PropertyValue',
      name,
      value: holds ? 'holds' : 'does not hold',
      ...(here !== undefined && { description: `The value there: ${here}` }),
      ...(claim !== undefined && { about: ref(`#${claim}`) }),
    };
  }),
];
