import { copySources, type RealRun } from '../run.ts';
import { makeVenv } from '../venv.ts';

/** A venv with numpy, pandas and matplotlib: a figure and a table. */
export const figureRun: RealRun = {
  name: 'figure',
  summary: 'venv with numpy, pandas, matplotlib',
  venv: true,
  programs: ['python3'],
  prepare: async (place) => {
    const python = await makeVenv(place, 'numpy==2.4.6', 'pandas==3.1.1', 'matplotlib==3.11.2');
    const directory = copySources('figure', ['fit.py', 'decay.csv'], place);
    return { directory, argv: [python, 'fit.py'], outputs: ['fit.png', 'fit.csv'] };
  },
};

/** The same fit with numpy only: the table. */
export const numpyRun: RealRun = {
  name: 'numpy',
  summary: 'venv with numpy',
  venv: true,
  programs: ['python3'],
  prepare: async (place) => {
    const python = await makeVenv(place, 'numpy==2.4.6');
    const directory = copySources('figure', ['table.py', 'decay.csv'], place);
    return { directory, argv: [python, 'table.py'], outputs: ['table.csv'] };
  },
};
