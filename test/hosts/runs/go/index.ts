import { join } from 'node:path';
import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

const sources = ['go.mod', 'go.sum', 'main.go', 'stations.toml'];

/** A Go program with one module, built and run. Its module cache lies beside the project; what is built has no place before. */
export const goRun: RealRun = {
  name: 'go',
  summary: 'Go program with a module, built and run',
  programs: ['go'],
  prepare: async (place) => {
    const directory = copySources('go', sources, place);
    const variables = [
      `GOPATH=${join(place, 'go')}`,
      `GOMODCACHE=${join(place, 'go/pkg/mod')}`,
      `GOCACHE=${join(place, 'built')}`,
      'GOTOOLCHAIN=local',
    ];
    await must(['env', ...variables, 'go', 'mod', 'download'], { cwd: directory });
    return { directory, argv: ['env', ...variables, 'go', 'run', '.'], outputs: ['tides.txt'] };
  },
};
