import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actors, leaveOut, makeScratch, needs, type Slurm, slurmPrograms, startSlurm } from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const what = 'jobs of a real Slurm';
const actor = actors().find(({ name }) => name === 'an ordinary user');
if (!actor) leaveOut(what, 'nobody here is an ordinary user');

describe.runIf(needs(what, 'prlimit', ...slurmPrograms) && actor !== undefined)(what, () => {
  const scratch = makeScratch();
  const place = join(scratch.path, 'work');
  let slurm: Slurm;
  beforeAll(async () => {
    if (!actor) return;
    mkdirSync(place);
    if (process.getuid?.() === 0) chownSync(place, actor.uid, actor.uid);
    const small = ['prlimit', '--stack=1048576:1048576', '--'];
    slurm = await startSlurm({
      actor,
      place: join(scratch.path, 'slurm'),
      nodes: [{ name: 'n1' }, { name: 'n2' }, { name: 'n3', prefix: small }],
    });
  });
  afterAll(async () => {
    await slurm[Symbol.asyncDispose]();
    await scratch[Symbol.asyncDispose]();
  });

  test('an array over three nodes, of which one has other limits', async () => {
    const script = join(scratch.path, 'job.sh');
    writeFileSync(script, '#!/bin/sh\necho "$SLURMD_NODENAME $(ulimit -s)" > "$SLURM_ARRAY_TASK_ID"\n');
    await slurm.batch(['--array=0-5', script], place);
    const said = [0, 1, 2, 3, 4, 5].map((task) => readFileSync(join(place, String(task)), 'utf8'));
    expect(said.sort()).toEqual([
      ...['n1 8192\n', 'n1 8192\n', 'n2 8192\n', 'n2 8192\n', 'n3 1024\n', 'n3 1024\n'],
    ]);
  });
});
