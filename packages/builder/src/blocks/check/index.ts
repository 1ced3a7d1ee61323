import { counted } from '@holotype/model';
import type { Block } from '../../block.ts';
import { hashList, pathList } from '../../lists.ts';
import { checkScript } from '../../scripts/lists.ts';

const programs = ['/bin/sh', '/usr/bin/sha256sum', '/usr/bin/find', '/usr/bin/comm'];

/** Compares every hash at build time, with the environment's own programs. */
export const check: Block = {
  name: 'check',
  plan: ({ tree }, { follow }) => {
    const lacking = programs.filter((path) => follow(path).kind !== 'there');
    const files = tree.filter(({ type }) => type === 'file').length;
    if (lacking.length > 0)
      return {
        steps: [],
        losses: [
          {
            step: 'delta',
            code: 'UNCHECKED',
            what: `files that the build does not compare, for lack of ${lacking.join(', ')}`,
            count: files,
            examples: [],
          },
        ],
      };
    return {
      steps: [
        {
          kind: 'check',
          id: 'check',
          title: `Is it the same? ${counted(files, 'hash', 'hashes')}`,
          why: ['The build fails here if a file is another than on the captured machine.'],
          script: checkScript,
          lists: [pathList(tree), hashList(tree)],
        },
      ],
      losses: [],
    };
  },
};
