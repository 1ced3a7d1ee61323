import { join } from 'node:path';
import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

const sources = ['Cargo.toml', 'Cargo.lock', 'src', 'counts.txt'];

/** A Rust program with one crate, built and run. Its registry lies beside the project; what is built has no place before. */
export const rustRun: RealRun = {
  name: 'rust',
  summary: 'Rust program with a crate, built and run',
  programs: ['cargo', 'rustc', 'cc'],
  prepare: async (place) => {
    const directory = copySources('rust', sources, place);
    const variables = [`CARGO_HOME=${join(place, '.cargo')}`, `CARGO_TARGET_DIR=${join(place, 'built')}`];
    await must(['env', ...variables, 'cargo', 'fetch', '--quiet', '--locked'], { cwd: directory });
    const argv = ['env', ...variables, 'cargo', 'run', '--quiet', '--offline', '--locked'];
    return { directory, argv, outputs: ['sums.txt'] };
  },
};
