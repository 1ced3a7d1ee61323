import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { leaveOut, makeScratch } from '@holotype/kit';
import { afterAll, expect, test } from 'vitest';
import { fuzzOne } from './fuzz-one.ts';
import { newerLibraries } from './newer-libraries.ts';
import { removeScratch } from './scratch.ts';

afterAll(removeScratch);

const loader = await newerLibraries().catch((error: unknown) => {
  leaveOut('a minute of fuzzing', String(error).split('\n', 1)[0] ?? '');
  return undefined;
});

test.runIf(loader !== undefined)(
  'a minute of fuzzing, all readers in one process, finds nothing',
  async () => {
    await using scratch = makeScratch();
    const place = join(scratch.path, 'all');
    mkdirSync(place);
    const { executions, findings, said } = await fuzzOne({
      loader: loader ?? [],
      place,
      seconds: 45,
      seed: 1,
    });
    expect([findings.length, said]).toEqual([0, expect.any(String)]);
    expect(executions).toBeGreaterThan(1000);
  },
);
