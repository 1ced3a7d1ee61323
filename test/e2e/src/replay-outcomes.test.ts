import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { holotype, program, startProgram } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  freeze,
  makeProject,
  findRunMachine,
  replay,
  replayArguments,
  type RunMachine,
} from './trouble/run-machine.ts';
import { marks, titleOf } from './trouble/said.ts';

const what = 'what a replay says of results';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    const script = '. ./mode.sh; cat data.csv > table.csv; cat data.csv > loose.csv; echo "rmse $rmse"';
    const data = 'model,rmse\na,0.5\nb,0.25\n';
    makeProject(machine, 'fit', script, { 'mode.sh': 'rmse=1.5\n', 'data.csv': data });
    const claims = ['RMSE=table.csv:rmse[2]', 'Tables=*.csv', 'Printed=stdout'];
    const flags = ['--compare', 'loose.csv=rtol:0.1', ...claims.flatMap((claim) => ['--claim', claim])];
    expect((await freeze(machine, 'fit', { flags })).code).toBe(0);
  });

  /** Replays with other commands at the start of the script: only what the run did is another. */
  const replayWith = async (commands: string, flags: readonly string[] = []) => {
    writeFileSync(`${machine.place}/mode.sh`, commands);
    return replay(machine, 'fit', [
      ...['--quiet', '--bind', `${machine.place}/mode.sh:${machine.home}/fit/mode.sh:ro`],
      ...flags,
    ]);
  };

  test('the same', async () => {
    const done = await replay(machine, 'fit');
    expect([done.code, titleOf(done)]).toEqual([
      0,
      'The result is the same, with remarks: RMSE, Tables and Printed hold',
    ]);
    expect(marks(done)).toEqual([
      '✓ RMSE (table.csv, rmse, row 2): 0.25 recorded and replayed',
      '✓ Tables (*.csv): 2 outputs; same bytes',
      '✓ Printed (stdout): same bytes',
      // Both are copies of what the run read, which a reader must know.
      `! loose.csv  same bytes; the same bytes as ${machine.home}/fit/data.csv, which the capsule contains  the claims decide`,
      `! table.csv  same bytes; the same bytes as ${machine.home}/fit/data.csv, which the capsule contains  the claims decide`,
    ]);
    expect(readdirSync(`${machine.place}/fit.replay`).sort()).toEqual([
      ...['.holotype-replay', 'outputs', 'report.html', 'report.json', 'stderr', 'stdout'],
    ]);
  });

  test('on a terminal the verdict is there before what was rebuilt is removed', async () => {
    const words = [process.execPath, program, ...replayArguments(machine, 'fit')];
    const line = words.map((word) => `'${word}'`).join(' ');
    const shown = await startProgram('script', ['-qec', line, '/dev/null'], { cwd: machine.place }).ended;
    expect(shown.code).toBe(0);
    const [verdict, removal] = ['The result is the same', 'Removing the rebuilt environment'].map((text) =>
      shown.stdout.indexOf(text),
    );
    expect(verdict).toBeGreaterThan(0);
    expect(removal).toBeGreaterThan(verdict ?? Infinity);
  });

  test('one number is another: within one policy, not within the other; and an output more', async () => {
    const done = await replayWith(
      'rmse=1.5; printf "model,rmse\\na,0.5\\nb,0.26\\n" > data.csv; echo more > more.txt',
    );
    expect([done.code, titleOf(done)]).toEqual([
      1,
      'The result is not the same: RMSE and Tables do not hold',
    ]);
    expect(marks(done)).toEqual([
      '✗ RMSE (table.csv, rmse, row 2): 0.25 recorded, 0.26 replayed (relative 0.04, compared exactly)',
      '✗ Tables (*.csv): 1 of 2 outputs; table.csv: different; line 3: "b,0.25" v. "b,0.26"',
      '✓ Printed (stdout): same bytes',
      '✓ loose.csv  the same by the policy; row 2, column rmse: 0.25 v. 0.26 (by 0.01, relative 0.04)  the claims decide',
      '! table.csv  different; line 3: "b,0.25" v. "b,0.26"  the claims decide',
      '! data.csv  not recorded, but changed by the replay',
      '! more.txt  not recorded, but written by the replay',
    ]);
    expect(readFileSync(`${machine.place}/fit.replay/outputs/more.txt`, 'utf8')).toBe('more\n');
  });

  const nothing = [
    '✗ RMSE (table.csv, rmse, row 2): the output was not written',
    '✗ Tables (*.csv): 2 of 2 outputs; loose.csv: missing: it was not written',
    '✗ Printed (stdout): different; line 1: "rmse 1.5" v. nothing',
    '! loose.csv  missing: it was not written  the claims decide',
    '! table.csv  missing: it was not written  the claims decide',
    '! stdout  different; line 1: "rmse 1.5" v. nothing  the claims decide',
  ];
  test.each([
    ['outputs are not written', 'exit 0', [], 1, /exit code 0 recorded and replayed/],
    ['it fails', 'exit 5', [], 3, /exit code 0 when recorded, exit code 5 when replayed/],
    // PRoot tells of a signal as a shell does.
    [
      'it is killed',
      'kill -9 $$',
      [],
      3,
      /exit code 0 when recorded, (?:signal SIGKILL|exit code 137) when replayed/,
    ],
    [
      'it does not end',
      'while :; do :; done',
      ['--timeout', '1'],
      3,
      /stopped at the time limit when replayed/,
    ],
  ])('%s', async (_, commands, flags, code, how) => {
    const done = await replayWith(commands, flags);
    expect(done.stdout).toMatch(how);
    expect([done.code, marks(done)]).toEqual([code, nothing]);
    expect(titleOf(done)).toBe(
      code === 3
        ? 'The replayed run failed'
        : 'The result is not the same: RMSE, Tables and Printed do not hold',
    );
    expect(existsSync(`${machine.place}/fit.replay/outputs/table.csv`)).toBe(false);
  });

  test('it cannot be started: nothing is said of what it was kept apart from', async () => {
    writeFileSync(`${machine.place}/none.sh`, '#!/bin/none\n', { mode: 0o755 });
    const done = await replay(machine, 'fit', [
      '--bind',
      `${machine.place}/none.sh:${machine.home}/fit/run.sh:ro`,
    ]);
    expect([done.code, done.stdout, done.stderr]).toEqual([
      3,
      expect.not.stringContaining('isolated'),
      expect.stringContaining('cannot start: the root'),
    ]);
  });

  test('it prints without end', async () => {
    const flags = ['--max-output', '100000'];
    const done = await replayWith('while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy; done', flags);
    expect([done.code, done.stderr]).toEqual([3, '']);
    expect(readFileSync(`${machine.place}/fit.replay/stdout`).length).toBe(100_000);
  });

  test('a random seed; an input that the run rewrites is as it was before', async () => {
    const script = [
      'od -An -N8 -tx8 /dev/urandom > seed.txt; cp seed.txt drawn.txt',
      'cat count.txt; echo again >> count.txt',
    ];
    makeProject(machine, 'seed', script.join('\n'), { 'count.txt': 'once\n' });
    expect((await freeze(machine, 'seed', { flags: ['--compare', 'drawn.txt=ignore'] })).code).toBe(0);
    const done = await replay(machine, 'seed');
    expect([done.code, marks(done)]).toEqual([
      1,
      [
        expect.stringMatching(
          /^\? seed\.txt {2}varies from run to run: two runs here differ as well \(different; line 1: "/,
        ),
        expect.stringContaining('drawn.txt'),
        expect.stringMatching(/^! stdout .*count\.txt, which the capsule contains$/),
      ],
    ]);
    expect(done.stdout).toContain('outputs: 2 of 3 the same');
    expect(titleOf(done)).toBe('Unknown whether the result is the same');
    expect(done.stdout).toMatch(
      /^ {2}varies from run to run {2}two replays differ in seed\.txt as well: od read/m,
    );
    expect(readFileSync(`${machine.place}/seed.replay/outputs/count.txt`, 'utf8')).toBe('once\nagain\n');
    const drawn = ['', 'again/'].map((of) =>
      readFileSync(`${machine.place}/seed.replay/${of}outputs/seed.txt`, 'utf8'),
    );
    expect(drawn[0]).not.toBe(drawn[1]);
    const judged = await holotype(['judge', 'seed.replay', '--capsule', capsuleOf(machine, 'seed')], {
      cwd: machine.place,
    });
    expect([judged.code, marks(judged)]).toEqual([done.code, marks(done)]);
    const once = await replay(machine, 'seed', ['--again', 'never']);
    expect([once.code, titleOf(once)]).toEqual([1, 'The result is not the same']);
    expect(once.stdout).toMatch(/^ {2}chance {2}od read random bytes/m);
  });

  test('the time of the run is named where nothing else differs', async () => {
    makeProject(machine, 'when', 'node -p "new Date().toISOString()" > now.txt');
    expect((await freeze(machine, 'when')).code).toBe(0);
    const done = await replay(machine, 'when', ['--again', 'never']);
    expect([done.code, titleOf(done)]).toEqual([1, 'The result is not the same']);
    expect(done.stdout).toMatch(/^ {2}time {2}now\.txt differs in nothing but the time at which it was run/m);
  });

  test('a run that comes out alike twice here differs for another reason', async () => {
    const done = await replayWith('rmse=1.6', ['--again', 'always']);
    expect([done.code, titleOf(done)]).toEqual([1, 'The result is not the same: Printed does not hold']);
    expect(done.stdout).toContain('run twice with the same outputs');
  });

  test('run twice at once, what varies from run to run is named, and is no pass', async () => {
    makeProject(machine, 'varies', 'od -An -N8 -tx8 /dev/urandom > seed.txt; echo same > same.txt');
    const frozen = await freeze(machine, 'varies', { flags: ['--twice'] });
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    expect(frozen.stderr.match(/^holotype: (.*) varies from run to run/gm)).toEqual([
      'holotype: seed.txt varies from run to run',
    ]);
    const done = await replay(machine, 'varies');
    expect([done.code, done.stdout]).toEqual([1, expect.stringContaining('outputs: 1 of 2 the same')]);
    expect(done.stdout).toMatch(/^\? seed\.txt {2}varies from run to run/m);
  });
});
