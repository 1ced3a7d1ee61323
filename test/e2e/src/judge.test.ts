import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  freeze,
  makeProject,
  findRunMachine,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';
import { marks, titleOf } from './trouble/said.ts';

const what = 'a replay judged again, and a capsule amended';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const capsule = (name: string) => capsuleOf(machine, name);
  const judge = (flags: readonly string[] = []) =>
    holotype(['judge', 'fit.replay', ...(flags.includes('--capsule') ? [] : own()), ...flags], {
      cwd: machine.place,
    });
  const own = () => ['--capsule', capsule('fit')];

  beforeAll(async () => {
    machine = findRunMachine(finished);
    const script =
      '. ./mode.sh; printf "model,rmse\\na,0.5\\nb,$b\\n" > table.csv; echo "at $when" > run.log';
    makeProject(machine, 'fit', script, { 'mode.sh': 'when=noon b=0.25\n' });
    expect((await freeze(machine, 'fit')).code).toBe(0);
    writeFileSync(`${machine.place}/mode.sh`, 'when=night b=0.26\n');
    const done = await replay(machine, 'fit', [
      '--quiet',
      '--bind',
      `${machine.place}/mode.sh:${machine.home}/fit/mode.sh:ro`,
    ]);
    expect([done.code, titleOf(done)]).toEqual([1, 'The result is not the same']);
  });

  test('other policies give another answer, the first report stays', async () => {
    const first = readFileSync(`${machine.place}/fit.replay/report.json`, 'utf8');
    const same = await judge(['--compare', 'table.csv=rtol:0.1', '--ignore', 'run.log']);
    expect([same.code, same.stderr, same.stdout]).toEqual([
      0,
      '',
      expect.stringMatching(/^The result is the same/),
    ]);
    expect(same.stdout).toContain(
      'asked for this replay: --compare table.csv=rtol:0.1  --compare run.log=ignore',
    );
    expect(readFileSync(`${machine.place}/fit.replay/report.json`, 'utf8')).toBe(first);
    expect(existsSync(`${machine.place}/fit.replay/judged.html`)).toBe(true);
    const again = await judge();
    expect([again.code, titleOf(again)]).toEqual([1, 'The result is not the same']);
  });

  test('the report does not say where the capsule was: it is found beside the directory and here', async () => {
    const bare = (...argv: readonly string[]) => holotype(['judge', ...argv], { cwd: machine.place });
    const none = await bare('fit.replay');
    expect([none.code, failureOf(none)]).toEqual([
      2,
      expect.stringMatching(/^JUDGE_OTHER_CAPSULE: There is no fit\.capsule beside/),
    ]);
    mkdirSync(`${machine.place}/elsewhere`);
    copyFileSync(capsule('fit'), `${machine.place}/fit.capsule`);
    expect((await bare('fit.replay')).code).toBe(1);
    renameSync(`${machine.place}/fit.replay`, `${machine.place}/elsewhere/fit.replay`);
    expect((await bare('elsewhere/fit.replay')).code).toBe(1);
    renameSync(`${machine.place}/elsewhere/fit.replay`, `${machine.place}/fit.replay`);
    rmSync(`${machine.place}/fit.capsule`);
  });

  test('a claim that the reader makes decides', async () => {
    const holds = await judge(['--claim', 'A=table.csv:rmse[1]']);
    expect([holds.code, marks(holds)[0]]).toEqual([
      0,
      '✓ A (table.csv, rmse, row 1): 0.5 recorded and replayed',
    ]);
    expect((await judge(['--claim', 'B=table.csv:rmse[2]'])).code).toBe(1);
  });

  test.each([
    [['--claim', 'A=tabel.csv'], 'REPLAY_ASKED_NOTHING'],
    [['--compare', 'table.csv=rtoll:1'], 'COMPARE_POLICY_INVALID'],
    [['--capsule', 'none.capsule'], 'CAPSULE_NOT_FOUND'],
  ])('%j is refused', async (flags, code) => {
    const done = await judge(flags);
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringContaining(code)]);
  });

  test('amended: another question to the same run, which is untouched', async () => {
    const amended = await holotype(
      ['amend', capsule('fit'), '--claim', 'A=table.csv:rmse[1]=0.50', '-o', capsule('fit2')],
      { cwd: machine.place },
    );
    expect([amended.code, amended.stderr]).toEqual([0, amended.stderr]);
    const shown = async (name: string) =>
      JSON.parse((await holotype(['show', capsule(name), '--json'])).stdout) as {
        readonly tree: object;
        readonly run: { readonly claims: readonly object[]; readonly amends?: string };
      };
    const [before, after] = [await shown('fit'), await shown('fit2')];
    const { claims, amends, ...rest } = after.run;
    expect([claims, amends]).toEqual([
      [
        {
          ...{ name: 'A', output: 'table.csv', value: '0.50' },
          select: { kind: 'cell', column: 'rmse', row: 1 },
        },
      ],
      expect.stringMatching(/^sha256:/),
    ]);
    expect({ ...rest, claims: [] }).toEqual(before.run);
    expect(after.tree).toEqual(before.tree);
    const done = await replay(machine, 'fit2', ['--quiet']);
    expect([done.code, titleOf(done)]).toEqual([0, `The result is the same${machine.remarks}: A holds`]);
    expect((await judge(['--capsule', capsule('fit2')])).code).toBe(0);
  });

  test('a claim that the run itself does not meet is not amended in, and nothing is written', async () => {
    const args = ['amend', capsule('fit'), '--claim', 'A=table.csv:rmse[1]=0.7', '-o', capsule('fit3')];
    const done = await holotype(args);
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringContaining('REPLAY_ASKED_NOTHING')]);
    expect(existsSync(capsule('fit3'))).toBe(false);
  });

  test('a report that is not one is refused', async () => {
    writeFileSync(`${machine.place}/fit.replay/report.json`, '{"reportVersion":"1-1-0","replay":{}}');
    const done = await judge();
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringContaining('DOCUMENT_INVALID')]);
  });
});
