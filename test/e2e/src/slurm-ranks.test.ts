import { chmodSync, chownSync, existsSync, mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report, Run } from '@holotype/model';
import { actors, leaveOut, needs, type Slurm, slurmPrograms, startSlurm } from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const what = 'ranks of a real Slurm';
const actor = actors().find(({ name }) => name === 'an ordinary user');
if (!actor) leaveOut(what, 'nobody here is an ordinary user');
const can = needs(what, 'srun', ...slurmPrograms) && actor !== undefined;

const solve = `#!/bin/sh
# The tracer of the second rank is killed where that is asked for.
[ "$SLURM_PROCID" = "$KILLED" ] && kill -9 "$(cut -d' ' -f4 /proc/$PPID/stat)"
n=$(wc -l < data.txt)
echo "rank $SLURM_PROCID of $SLURM_NTASKS: $((n * (SLURM_PROCID + 1)))" > "out.\${SLURM_ARRAY_TASK_ID:-$SLURM_PROCID}"
`;

interface Frozen {
  readonly run: Run;
}

describe.runIf(can)(what, () => {
  const finished = atEnd();
  let [slurm, shared]: [Slurm | undefined, string] = [undefined, ''];

  const ask = async (argv: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const asked = await slurm?.execute([process.execPath, program, ...argv], join(shared, 'project'), {
      ...{ HOME: shared, HOLOTYPE: program, NO_COLOR: '1' },
      ...more,
    });
    if (!asked) throw new Error('there is no cluster');
    return asked;
  };
  const at = (name: string) => join(shared, name);
  const freezeAs = (name: string, flags: readonly string[], argv: readonly string[], more = {}) =>
    ask(
      [
        ...['freeze', '--json', '--reach', 'files', '--full', '--offline', '-o', at(`${name}.capsule`)],
        ...[...flags, '--', ...argv],
      ],
      more,
    );
  const runOf = (stdout: string): Run => (JSON.parse(stdout) as Frozen).run;

  beforeAll(async () => {
    if (!actor) return;
    const place = temporary(finished);
    chmodSync(place, 0o755);
    shared = join(place, 'shared');
    for (const path of [shared, join(shared, 'project')]) {
      mkdirSync(path);
      chownSync(path, actor.uid, actor.uid);
    }
    writeFileSync(join(shared, 'project/solve.sh'), solve, { mode: 0o755 });
    writeFileSync(join(shared, 'project/data.txt'), 'a\nb\n');
    const nodes = ['n1', 'n2', 'n3'].map((name) => ({ name }));
    slurm = await startSlurm({ actor, place: join(place, 'slurm'), nodes });
  });
  afterAll(() => slurm?.[Symbol.asyncDispose]());

  test('three ranks on three nodes: frozen, replayed by a launcher, replayed as a job', async () => {
    const frozen = await freezeAs('run', [], ['srun', '-n', '3', '-N3', './solve.sh']);
    expect(frozen.code, frozen.stderr).toBe(0);
    const { ranks, trace, outputs, inputs, argv } = runOf(frozen.stdout);
    expect(argv).toEqual(['srun', '-n', '3', '-N3', './solve.sh']);
    expect(ranks).toEqual({
      programAt: 4,
      each: [0, 1, 2].map((number) => ({
        ...{ number, node: `node-${String(number + 1)}`, complete: true, exitCode: 0 },
      })),
    });
    expect(trace.complete).toBe(true);
    expect(outputs.map(({ path }) => path.replace(/.*\//, ''))).toEqual(['out.0', 'out.1', 'out.2']);
    // Nothing but the ranks read it.
    expect(inputs.map(({ path }) => path)).toContain(at('project/data.txt'));
    expect((await ask(['show', at('run.capsule')])).stdout).toContain('3 ranks on 3 nodes, each watched');

    const alone = await ask(['replay', at('run.capsule'), '--offline', '-o', at('alone')]);
    expect([alone.code, existsSync(at('alone'))]).toEqual([2, false]);
    expect(alone.stderr).toMatch(/started by srun, as 3 ranks on 3 nodes.*\[REPLAY_NEEDS_LAUNCHER\]/);
    expect(alone.stderr).toContain("--launch 'srun -n 3'");

    const launched = await ask([
      ...['replay', at('run.capsule'), '--offline', '-o', at('again'), '--launch', 'srun -n 3'],
    ]);
    expect(launched.stdout, launched.stderr).toMatch(/^The result is the same/);
    expect(launched.stdout).toContain('outputs: 3 of 3 the same');
    expect(existsSync(at('again/rank.json'))).toBe(false);

    await ask(['build', at('run.capsule'), '--target', 'slurm', '-o', at('recipe'), '-q']);
    await slurm?.batch([at('recipe/job.sh')], shared, { HOLOTYPE: program, HOME: shared });
    const { stdout } = await ask(['reports', at('recipe/results')]);
    expect(stdout).toMatch(/✓ the same +\S+ s +3 of 3/);
  });

  test('the ranks of a replay run in the rebuilt root, and what they make there is compared', async () => {
    const root = at('root');
    await ask(['rebuild', at('run.capsule'), '--offline', '--form', 'dir', '-o', root]);
    const wc = join(root, 'usr/bin/wc');
    unlinkSync(wc);
    writeFileSync(wc, '#!/bin/sh\necho 7\n', { mode: 0o755 });
    const replayed = await ask([
      ...['replay', at('run.capsule'), '--offline', '-o', at('changed'), '--launch', 'srun -n 3'],
      ...['--root', root],
    ]);
    expect([replayed.code, replayed.stdout.split('\n')[0]], replayed.stderr).toEqual([
      1,
      expect.stringMatching(/^The result is not the same/),
    ]);
  });

  test('a rank that left no whole account is named, by freeze and by show', async () => {
    const frozen = await freezeAs('killed', ['--keep-failed'], ['srun', '-n', '2', './solve.sh'], {
      KILLED: '1',
    });
    expect(frozen.code, frozen.stderr).toBe(0);
    const { ranks, trace } = runOf(frozen.stdout);
    expect(trace.complete).toBe(false);
    expect(ranks?.each.map(({ complete }) => complete)).toEqual([true, false]);
    const said = /rank 1 on node-\d+ ended before its account of itself was whole/;
    expect(frozen.stderr).toMatch(said);
    expect((await ask(['show', at('killed.capsule')])).stdout).toMatch(said);
  });

  test('an srun that is started as it is, or by a script, is named as not seen', async () => {
    const bare = await freezeAs('bare', ['--no-ranks'], ['srun', '-n', '2', './solve.sh']);
    expect(bare.code, bare.stderr).toBe(0);
    expect(runOf(bare.stdout).trace).toMatchObject({
      complete: false,
      reasons: [{ code: 'elsewhere', detail: 'srun' }],
    });
    expect(runOf(bare.stdout).ranks).toBeUndefined();
    expect(bare.stderr).toContain('srun had programs started by a daemon or on another machine');
  });

  test('tasks of a job array record themselves where their script says so', async () => {
    const job = join(shared, 'project/job.sh');
    writeFileSync(job, '#!/bin/sh\n$HOLOTYPE_RANK ./solve.sh\n', { mode: 0o755 });
    const argv = ['sbatch', '--wait', '--array=0-1', '--output=/dev/null', './job.sh'];
    const frozen = await freezeAs('array', ['--ranks'], argv);
    expect(frozen.code, frozen.stderr).toBe(0);
    const { ranks, trace, outputs } = runOf(frozen.stdout);
    expect([ranks?.each.length, ranks?.programAt, trace.complete]).toEqual([2, undefined, true]);
    expect(outputs.map(({ path }) => path.replace(/.*\//, ''))).toEqual(['out.0', 'out.1']);
  });

  test('a task of an array freezes its own part, and a replay anywhere has its number', async () => {
    const job = join(shared, 'project/task.sh');
    const freeze = '"$NODE" "$HOLOTYPE" freeze -q --reach files --full --offline -o "$HOME/task.$n.capsule"';
    const lines = ['#!/bin/sh', 'n=$SLURM_ARRAY_TASK_ID', `${freeze} -- ./solve.sh`];
    writeFileSync(job, `${lines.join('\n')}\n`, { mode: 0o755 });
    const own = { HOLOTYPE: program, NODE: process.execPath, HOME: shared };
    await slurm?.batch(['--array=7-8', job], join(shared, 'project'), own);
    for (const task of ['7', '8']) {
      const replayed = await ask([
        'replay',
        at(`task.${task}.capsule`),
        '--offline',
        '--json',
        '-o',
        at(`task.${task}`),
      ]);
      const { replay } = JSON.parse(replayed.stdout) as Report;
      expect([replayed.code, replay?.result, replay?.outputs.map(({ name }) => name)]).toEqual([
        ...[0, 'same', [`out.${task}`]],
      ]);
    }
  });
});
