import { afterAll, expect, test } from 'vitest';
import { readCorpus } from './corpus.ts';
import { guarded } from './guard.ts';
import { harnesses } from './harnesses/index.ts';
import { removeScratch } from './scratch.ts';

afterAll(removeScratch);

test.each(harnesses)(
  '$name: seeds and what was kept of fuzzing are read within the limits',
  async (harness) => {
    const inputs = [...(await harness.seeds()), ...readCorpus(harness)];
    expect(inputs.length).toBeGreaterThan(0);
    const run = guarded(harness);
    for (const input of inputs) await run(Buffer.from(input));
  },
);
