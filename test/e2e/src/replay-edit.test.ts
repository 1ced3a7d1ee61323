import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  findRunMachine,
  freeze,
  makeProject,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';
import { marks } from './trouble/said.ts';

const what = 'a replay with edited inputs';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const local = (name: string, text: string) => {
    const path = `${machine.place}/${name}`;
    writeFileSync(path, text);
    return path;
  };
  const title = ({ stdout }: { readonly stdout: string }) =>
    /^(.*?) {2}edit\.capsule, replayed/.exec(stdout)?.[1];
  beforeAll(async () => {
    machine = findRunMachine(finished);
    const script =
      '. ./parameters.sh; { echo mean; cat data/heights.txt; echo "$scale"; } > table.csv; head -n 1 large.txt > first.txt';
    makeProject(machine, 'edit', script, {
      'parameters.sh': 'scale=2\n',
      'data/heights.txt': '1.5\n',
      'large.txt': 'recorded\n',
    });
    const flags = ['--claim', 'Mean=table.csv:mean[1]', '--data', 'large=large.txt'];
    expect((await freeze(machine, 'edit', { flags })).code).toBe(0);
  });

  test('another number in, another number out, and everything says that the input was edited', async () => {
    const flags = [
      ...['--edit', `data/heights.txt=${local('mine.txt', '2.5\n')}`],
      ...['--data', `large=${local('large.txt', 'recorded\n')}`],
    ];
    const done = await replay(machine, 'edit', flags);
    expect([done.code, title(done)]).toEqual([
      1,
      'With edited inputs, the result is not the same: Mean does not hold',
    ]);
    expect(marks(done)[0]).toMatch(/^✗ Mean \(table\.csv, mean, row 1\): 1\.5 recorded, 2\.5 replayed/);
    expect(done.stdout).toMatch(
      /^edited inputs:\n {2}\S+\/edit\/data\/heights\.txt: 4 bytes recorded, 4 bytes replayed$/m,
    );
    const directory = `${machine.place}/edit.replay`;
    const page = readFileSync(`${directory}/report.html`, 'utf8');
    expect(page).toContain('<h1>With edited inputs, the result is not the same');
    expect(page).toContain('<h2>Edited inputs</h2>');
    const judged = await holotype([
      ...['judge', directory, '--capsule', capsuleOf(machine, 'edit'), '--compare', 'table.csv=rtol:9'],
    ]);
    expect(title(judged)).toMatch(/^With edited inputs, the result is/);
    const reports = await holotype(['reports', directory]);
    expect(reports.stdout).toContain('not the same with edited inputs');
  });

  test('the same numbers are the same with edited inputs, and a data slot can be edited', async () => {
    const edited = local('other.sh', 'scale=2 # as before\n');
    const flags = ['--edit', `${machine.home}/edit/parameters.sh=${edited}`];
    const slot = ['--edit', `./large.txt=${local('short.txt', 'mine\n')}`];
    const done = await replay(machine, 'edit', [...flags, ...slot]);
    expect([done.code, title(done)]).toEqual([
      0,
      'With edited inputs, the result is the same, with remarks: Mean holds',
    ]);
    expect(readFileSync(`${machine.place}/edit.replay/outputs/first.txt`, 'utf8')).toBe('mine\n');
  });

  test.each([
    ['data/hieghts.txt', /did you mean data\/heights\.txt\?/],
    ['heights.txt', /did you mean data\/heights\.txt\?/],
    ['../../../etc/passwd-', /the inputs of the run are /],
  ])('%s is no file of the capsule', async (name, hint) => {
    const done = await replay(machine, 'edit', ['--edit', `${name}=${local('x.txt', 'x')}`]);
    expect([done.code, failureOf(done)]).toEqual([2, expect.stringContaining('REPLAY_EDIT_UNKNOWN: ')]);
    expect(done.stderr).toMatch(hint);
  });
});
