import { join } from 'node:path';
import { copySources, type RealRun } from '../run.ts';
import { makeVenv } from '../venv.ts';

/** A notebook whose kernel talks over the loopback interface. */
export const notebookRun: RealRun = {
  name: 'notebook',
  summary: 'Jupyter notebook by nbconvert',
  venv: true,
  usesLoopback: true,
  programs: ['python3'],
  prepare: async (place) => {
    const python = await makeVenv(place, 'nbconvert', 'ipykernel', 'numpy==2.4.6');
    const directory = copySources('notebook', ['decay.ipynb'], place);
    const convert = ['--to', 'notebook', '--execute', '--output', 'done.ipynb', 'decay.ipynb'];
    return {
      directory,
      argv: [join(python, '../jupyter'), 'nbconvert', ...convert],
      outputs: ['done.ipynb'],
    };
  },
};
