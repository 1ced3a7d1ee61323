import { join } from 'node:path';
import { checkout, must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';
import { makeVenv } from '../venv.ts';

/** A conda prefix made by py-rattler from a channel of our own with two packages. */
export const condaRun: RealRun = {
  name: 'conda',
  summary: 'conda prefix by py-rattler, own channel',
  venv: true,
  programs: ['python3'],
  prepare: async (place) => {
    const python = await makeVenv(join(place, 'maker'), 'py-rattler==0.28.0');
    const prefix = join(place, 'conda/envs/stat');
    const recipe = join(checkout, 'test/hosts/runs/conda/channel.py');
    await must([python, recipe, join(place, 'channel'), prefix, join(place, 'cache')]);
    const directory = copySources('conda', ['heights.txt'], place);
    return {
      directory,
      argv: [join(prefix, 'bin/summary'), 'heights.txt', 'summary.txt'],
      outputs: ['summary.txt'],
    };
  },
};
