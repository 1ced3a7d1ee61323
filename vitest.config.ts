import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Those that take minutes begin first, so that none of them is left alone at the end. */
const slowest = [
  ...['debian/debian-12', 'packaged', 'host-refuses', 'compiled-python', 'runs/', 'slurm-ranks'],
  'capsules-in-a-registry',
  ...['matrix', 'trace/built-from-source', 'minute', 'systems/', 'replay-apptainer', 'plain-container'],
].map((name) => `dist/${name}`);
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => slowest.some((name) => moduleId.includes(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}

/** Of files with real programs: each has a place and processes of its own, and half of the time it waits. */
const real = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  maxWorkers: availableParallelism() + 1,
  // After the unit tests, if somebody runs all at once: these have other workers.
  sequence: { groupOrder: 1 },
};

// Tests run from dist: workers and class identities are then the ones that users get.
export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/dist/**/*.test.js', 'apps/*/dist/**/*.test.js'],
          // A hang ends: what takes three seconds alone takes twenty where machines are shared.
          testTimeout: 60_000,
          // Files share a process: loading every module anew for each of them took half of the time.
          isolate: false,
          globalSetup: ['scripts/unit-scratch.mjs'],
          env: { TMPDIR: join(tmpdir(), `holotype-unit-${String(process.pid)}`) },
        },
      },
      { test: { ...real, name: 'e2e', include: ['test/e2e/dist/**/*.test.js'] } },
      { test: { ...real, name: 'hostile', include: ['test/{hostile,fuzz}/dist/**/*.test.js'] } },
      { test: { ...real, name: 'engines', include: ['test/engines/dist/**/*.test.js'] } },
    ],
  },
});
