import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { needs } from '@holotype/kit';
import { failureOf, program, startProgram } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  findRunMachine,
  freeze,
  makeProject,
  replay,
  replayArguments,
  type RunMachine,
} from './trouble/run-machine.ts';

const what = 'a shell after a replay';
describe.runIf(findsRunMachine(what) && needs(what, 'script'))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    makeProject(machine, 'shell', 'cat data.txt > made.txt; . ./mode.sh', {
      'data.txt': 'recorded\n',
      'mode.sh': 'true\n',
    });
    expect((await freeze(machine, 'shell', { variables: ['LC_TIME=C'] })).code).toBe(0);
  });

  /** At a terminal of its own, where `typed` is typed. */
  const atTerminal = (typed: string, flags: readonly string[]) => {
    const words = [process.execPath, program, ...replayArguments(machine, 'shell'), '--shell', ...flags];
    const line = words.map((word) => `'${word}'`).join(' ');
    const pipe = 'printf "%s\\n" "$1" | script -qec "$2" /dev/null';
    return startProgram('bash', ['-c', pipe, 'bash', typed, line], { cwd: machine.place }).ended;
  };

  test('it stands where the run stood and sees what the run made; what it writes is discarded', async () => {
    const typed = 'echo "dir=$PWD"; cat made.txt; echo mine > made.txt; echo "got=$LC_TIME"; exit 3';
    const done = await atTerminal(typed, []);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain(`dir=${machine.home}/shell`);
    expect(done.stdout).toMatch(/^recorded\r?$/m);
    expect(done.stdout).toContain('got=C');
    expect(done.stdout).toContain('The result is the same');
    expect(readFileSync(`${machine.place}/shell.replay/outputs/made.txt`, 'utf8')).toBe('recorded\n');
    expect(existsSync(`${machine.place}/shell.replay/root`)).toBe(false);
  });

  test('without a terminal it says so, and nothing runs', async () => {
    const done = await replay(machine, 'shell', ['--shell', '-o', `${machine.place}/none`]);
    expect([done.code, failureOf(done)]).toEqual([2, 'OPTION_INVALID: --shell needs a terminal']);
    expect(existsSync(`${machine.place}/none`)).toBe(false);
  });
});
