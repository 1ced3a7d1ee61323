import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests run from dist: workers and class identities are then the ones that users get.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['packages/*/dist/**/*.test.js', 'apps/*/dist/**/*.test.js'],
          testTimeout: 20_000,
          // Files share a process: loading every module anew for each of them took half of the time.
          isolate: false,
          globalSetup: ['scripts/unit-scratch.mjs'],
          env: { TMPDIR: join(tmpdir(), `holotype-unit-${String(process.pid)}`) },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/dist/**/*.test.js'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'hostile',
          include: ['test/{hostile,fuzz}/dist/**/*.test.js'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['test/engines/dist/**/*.test.js'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
