import type { ArchiveMember } from '../../file.ts';
import type { Block } from '../../block.ts';

/** What nothing else gives: for now every file. */
export const delta: Block = {
  name: 'delta',
  summary: 'files that no installer gives, as they were captured',
  plan: ({ tree }) => {
    const members = tree.map((entry, index): ArchiveMember =>
      entry.type !== 'file' || entry.size === 0
        ? { entry }
        : entry.hardlink === undefined
          ? { entry, from: { kind: 'tree', index } }
          : { entry, linkTo: entry.hardlink },
    );
    const archive = { kind: 'archive', path: 'delta.tar', what: 'files as captured', members } as const;
    return {
      steps: [{ kind: 'place', id: 'delta', title: 'Files as captured', why: [], archive, packages: [] }],
      losses: [],
    };
  },
};
