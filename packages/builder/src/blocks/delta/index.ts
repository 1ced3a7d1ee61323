import { counted, rawToText } from '@holotype/model';
import type { Block } from '../../block.ts';
import type { Division } from '../../division.ts';
import { type BuilderInput, some, treeMembers } from '@holotype/ecosystems';
import { pathList } from '../../lists.ts';
import { pruneScript } from '../../scripts/lists.ts';
import { lossesOf } from './losses.ts';

const reasons = ({ manifest }: BuilderInput, { plain, edited }: Division, files: number): string[] => [
  ...(plain === undefined ? [] : [`Nothing is installed: ${plain}.`]),
  `${counted(files, 'file')}${plain === undefined ? ' that no package gives as they are' : ''}, and every directory as it truly is.`,
  ...(manifest.run?.project === undefined ? [] : [`The project is in ${manifest.run.project}.`]),
  ...(edited.length === 0
    ? []
    : [
        `Edited by hand or by a program, where a package ships another content: ${some(
          edited.map(({ entry, by }) => `${rawToText(entry.path)} (${by})`),
          12,
        )}.`,
      ]),
];

/** What installing does not give; before it, what installing made and the machine did not have is removed. */
export const delta: Block = {
  name: 'delta',
  plan: (input, division) => {
    const { tree, singleId } = input;
    const members = treeMembers(tree, division.delta, singleId);
    const files = members.filter(({ entry }) => entry.type !== 'directory').length;
    const prune = {
      kind: 'prune',
      id: 'prune',
      title: 'What installing made and the machine did not have is removed',
      why: [],
      script: pruneScript,
      lists: [pathList(tree)],
    } as const;
    return {
      steps: [
        ...(division.plain === undefined ? [prune] : []),
        {
          kind: 'place',
          id: 'delta',
          title: 'Files as captured',
          why: reasons(input, division, files),
          archive: { kind: 'archive', path: 'delta.tar', what: 'files that no package gives', members },
          packages: [],
        },
      ],
      losses: lossesOf(input),
    };
  },
};
