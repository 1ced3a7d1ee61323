import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
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

  test.each([
    ['exit', 'exit 3'],
    ['a hangup', 'kill -HUP $$'],
    ['a kill', 'kill -KILL $$'],
  ])('what is kept is told when the shell has ended, here by %s', async (_, typed) => {
    const done = await atTerminal(`echo "sum=$((40 + 2))"\n${typed}`, ['--keep']);
    const order = ['The result is the same', 'sum=42', `kept     ${machine.place}/shell.replay/root`];
    const at = order.map((text) => done.stdout.indexOf(text));
    expect(done.code).toBe(0);
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(existsSync(`${machine.place}/shell.replay/root`)).toBe(true);
  });

  test('Ctrl-C interrupts what runs in the shell, and not what comes after it', async () => {
    const words = [process.execPath, program, ...replayArguments(machine, 'shell'), '--shell', '--keep'];
    const line = words.map((word) => `'${word}'`).join(' ');
    const log = `${machine.place}/screen`;
    // Each key when what is to get it is there.
    const keys = `
      seen() { until grep -q "$1" "$0" 2>/dev/null; do sleep 0.1; done; }
      { echo 'echo "sum=$((40 + 2))"; cat'; seen sum=42; sleep 0.3; printf '\\003'; sleep 0.3; echo 'exit'; } |
        timeout 60 script -qefc "$1" "$0" > /dev/null`;
    await startProgram('bash', ['-c', keys, log, line], { cwd: machine.place }).ended;
    expect(readFileSync(log, 'utf8')).toContain(`kept     ${machine.place}/shell.replay/root`);
  });

  test('a terminal that is closed ends the shell, and what was rebuilt is removed as ever', async () => {
    const words = [process.execPath, program, ...replayArguments(machine, 'shell'), '--shell'];
    const line = words.map((word) => `'${word}'`).join(' ');
    const terminal = startProgram('script', ['-qec', line, '/dev/null'], { cwd: machine.place });
    // Until it ends it lies beside what it left.
    const root = `${machine.place}/shell.replay.partial/root`;
    let seen = '';
    terminal.process.stdout?.on('data', (text: string) => (seen += text));
    const until = (holds: () => boolean) =>
      vi.waitFor(
        () => {
          expect(holds()).toBe(true);
        },
        { timeout: 60_000, interval: 100 },
      );
    await until(() => seen.includes('exit ends it'));
    expect(existsSync(root)).toBe(true);
    terminal.process.kill('SIGKILL');
    await until(() => !existsSync(root));
  });

  test('without a terminal it says so, and nothing runs', async () => {
    const done = await replay(machine, 'shell', ['--shell', '-o', `${machine.place}/none`]);
    expect([done.code, failureOf(done)]).toEqual([2, 'OPTION_INVALID: --shell needs a terminal']);
    expect(existsSync(`${machine.place}/none`)).toBe(false);
  });
});
