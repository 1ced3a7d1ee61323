import type { Kind } from '../../kind.ts';

export const ignore: Kind = {
  name: 'ignore',
  summary: 'nothing is compared, and the output may be missing',
  example: 'ignore',
  limit: Infinity,
  compare: () => ({ outcome: 'ignored' }),
};
