import { chmodSync, chownSync, copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actors, leaveOut, needs, type Slurm, slurmPrograms, startSlurm, until } from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';
import { freeze, makeProject, makeRunMachine } from './trouble/run-machine.ts';

interface Reports {
  readonly replays: readonly { readonly result: string; readonly why?: string }[];
  readonly groups: readonly { readonly name: string; readonly of: number; readonly same: number }[];
  readonly unlike: readonly { readonly group: string; readonly fact: string }[];
}
const what = 'jobs of a real Slurm';
const actor = actors().find(({ name }) => name === 'an ordinary user');
if (!actor) leaveOut(what, 'nobody here is an ordinary user');
const can = needs(what, 'prlimit', ...slurmPrograms) && hasRunMachine(what) && actor !== undefined;

describe.runIf(can)(what, () => {
  const finished = atEnd();
  let [slurm, place, shared]: [Slurm | undefined, string, string] = [undefined, '', ''];
  const env = { HOLOTYPE: program };
  const ask = async (argv: readonly string[]) => (await slurm?.execute(argv, shared, env))?.stdout ?? '';

  beforeAll(async () => {
    if (!actor) return;
    const machine = makeRunMachine(finished);
    place = machine.place;
    chmodSync(place, 0o755);
    shared = join(place, 'shared');
    mkdirSync(shared);
    chownSync(shared, actor.uid, actor.uid);
    makeProject(machine, 'sum', 'cat data.txt > sum.txt', { 'data.txt': '1\n' });
    // A variable that looks like a secret is in no capsule: the replay runs without end.
    makeProject(machine, 'long', '[ -n "$SHORT_TOKEN" ] && exit 0; while :; do :; done');
    for (const name of ['sum', 'long']) {
      expect((await freeze(machine, name, { variables: ['SHORT_TOKEN=f3b1c09a77d24e58'] })).code).toBe(0);
      copyFileSync(`${machine.root}/root/${name}.capsule`, join(shared, `${name}.capsule`));
    }
    slurm = await startSlurm({
      actor,
      place: join(place, 'slurm'),
      nodes: [
        { name: 'n1' },
        { name: 'n2', prefix: ['prlimit', '--stack=1048576:1048576', '--'] },
        // Node reserves more address space than this before it does anything.
        { name: 'n3', prefix: ['prlimit', '--as=500000000:500000000', '--'] },
      ],
    });
    for (const name of ['sum', 'long'])
      await ask([program, 'build', `${name}.capsule`, '--target', 'slurm', '-o', `${name}.recipe`, '-q']);
  });
  afterAll(() => slurm?.[Symbol.asyncDispose]());

  test('an array over three nodes: the verdicts by node, and what a node has otherwise', async () => {
    await ask(['bash', 'sum.recipe/fetch.sh']);
    await slurm?.batch(['--array=0-5', 'sum.recipe/job.sh'], shared, env);
    const said = await ask([program, 'reports', 'sum.recipe/results', '--json']);
    const { replays, groups, unlike } = JSON.parse(said) as Reports;
    expect(replays.length).toBe(6);
    expect(groups.map(({ name, of, same }) => `${name} ${same === of ? 'all' : String(same)}`)).toEqual([
      ...['n1 all', 'n2 all', 'n3 0'],
    ]);
    const refused = replays.filter(({ result }) => result !== 'same');
    for (const { why } of refused)
      expect(why).toMatch(/exit code .*; the address space here is \d+ kB \[JOB_NO_REPORT\]/);
    expect(unlike.map(({ group, fact }) => `${group} ${fact}`)).toEqual(['n2 Stack limit']);
    expect(readdirSync(join(shared, 'sum.recipe'))).not.toContain('store');
  });

  test('a job that is cancelled leaves nothing on its node, and says so', async () => {
    const loop = '/bin/sh /root/long/./run.sh';
    const local = join(place, 'local');
    mkdirSync(local);
    chmodSync(local, 0o777);
    const log = join(shared, 'log');
    const output = ['--output', log, '--nodelist=n1', `--export=ALL,TMPDIR=${local}`];
    const job = await ask(['sbatch', '--parsable', ...output, 'long.recipe/job.sh']);
    await until('the run', () => isRunning(loop));
    expect(readdirSync(local)).not.toEqual([]);
    await ask(['scancel', job]);
    await until('the end of the job', async () => (await ask(['squeue', '--noheader'])) === '');
    await until('an empty disk', () => readdirSync(local).length === 0);
    expect(isRunning(loop)).toBe(false);
    const report = readFileSync(join(shared, `long.recipe/results/${job}/0/report.json`), 'utf8');
    expect(JSON.parse(report)).toMatchObject({ error: { code: 'STOPPED' } });
    expect(readFileSync(log, 'utf8')).toMatch(/^n1 +0 +\? could not run .*\[STOPPED\]$/m);
  });
});
