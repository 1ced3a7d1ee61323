import { join } from 'node:path';
import { must } from '@holotype/kit';
import { copySources, type RealRun } from '../run.ts';

/** A program of Go with a module of others, compiled and started in one run. */
export const moduleRun: RealRun = {
  name: 'module',
  summary: 'Go program with a module, go run',
  programs: ['go', 'env'],
  prepare: async (place) => {
    const directory = copySources('module', ['go.mod', 'main.go'], place);
    const caches = [`GOMODCACHE=${join(place, 'modules')}`, `GOCACHE=${join(place, 'cache')}`];
    const go = ['env', ...caches, 'GOFLAGS=-mod=mod', 'go'];
    await must([...go, 'mod', 'download', 'all'], { cwd: directory });
    await must([...go, 'mod', 'tidy'], { cwd: directory });
    return { directory, argv: [...go, 'run', '.'], outputs: ['primes.txt'] };
  },
};
