import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

/** A node program with packages from npm. */
export const nodeRun: RealRun = {
  name: 'node',
  summary: 'node program with npm packages',
  programs: ['node', 'npm'],
  prepare: async (place) => {
    const directory = copySources('node', ['package.json', 'regress.js', 'rain.csv'], place);
    await must(['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: directory });
    return { directory, argv: ['node', 'regress.js'], outputs: ['regression.json'] };
  },
};
