import { join } from 'node:path';
import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';
import { makeVenv } from '../venv.ts';

/** A virtual environment made and filled by uv. */
export const forestRun: RealRun = {
  name: 'forest',
  summary: 'uv venv with pandas, scikit-learn',
  venv: true,
  programs: ['python3'],
  prepare: async (place) => {
    const maker = await makeVenv(join(place, 'maker'), 'uv==0.9.13');
    const uv = join(maker, '../uv');
    const environment = join(place, 'venv');
    const python = join(environment, 'bin/python');
    await must([uv, 'venv', '-q', '--no-managed-python', environment]);
    await must([uv, 'pip', 'install', '-q', '--python', python, 'pandas==3.1.1', 'scikit-learn==1.9.1']);
    const directory = copySources('forest', ['forest.py'], place);
    return { directory, argv: [python, 'forest.py'], outputs: ['forest.csv'] };
  },
};
