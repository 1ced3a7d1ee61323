import type { Block } from '../../block.ts';

/** What the ecosystems install, each after the other, and what they have to say. */
export const packages: Block = {
  name: 'packages',
  plan: (_input, { installations, notes }) => {
    const planned = [...installations, ...notes];
    return {
      steps: planned.flatMap(({ steps }) => steps),
      losses: planned.flatMap(({ losses }) => losses),
    };
  },
};
