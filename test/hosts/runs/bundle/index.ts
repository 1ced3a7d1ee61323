import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

/** A project of a few hundred packages: a bundle is built. */
export const bundleRun: RealRun = {
  name: 'bundle',
  summary: 'node project with 190 npm packages',
  programs: ['node', 'npm'],
  prepare: async (place) => {
    const directory = copySources('bundle', ['package.json', 'chart.js'], place);
    await must(['npm', 'install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: directory });
    const webpack = ['--mode', 'production', '--target', 'node', '--no-output-compare-before-emit'];
    return {
      directory,
      argv: ['node', 'node_modules/.bin/webpack', ...webpack, '--entry', './chart.js'],
      outputs: ['dist/main.js'],
    };
  },
};
