import type { Target } from '../../target.ts';
import { fetchScript, jobScript } from './job.ts';
import { readBack } from './read-back.ts';

export const slurm: Target = {
  name: 'slurm',
  summary: 'a batch script that replays the run on every node that it is sent to',
  cannot: [
    'MPI over a socket that the launcher has outside the root: add a --bind of its directory to job.sh',
  ],
  engines: ['slurm'],
  needsRun: true,
  blocks: ['start'],
  render: ({ input }) => ({
    files: [
      { kind: 'text', path: 'fetch.sh', what: 'downloads, once', text: fetchScript(input) },
      { kind: 'text', path: 'job.sh', what: 'the batch script', text: jobScript(input) },
    ],
    losses: [],
  }),
  readBack,
};
