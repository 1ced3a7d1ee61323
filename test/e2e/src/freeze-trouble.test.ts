import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { needs } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';
import {
  freeze,
  type FreezeOptions,
  makeProject,
  makeRunMachine,
  replay,
  type RunMachine,
  startFreeze,
} from './trouble/run-machine.ts';
import { marks } from './trouble/said.ts';

const what = 'freeze under trouble';
const withFakechroot = needs('a project in shared memory by fakechroot', 'fakechroot');
const enclosures = [
  'namespaces',
  ...(needs('a project in shared memory by bwrap', 'bwrap') ? ['bwrap'] : []),
  ...(needs('a project in shared memory by proot', 'proot') ? ['proot'] : []),
];
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(() => {
    machine = makeRunMachine(finished);
  });

  const at = (name: string) => `${machine.root}/root/${name}`;
  const freezing = (name: string, script: string, options?: FreezeOptions) => {
    makeProject(machine, name, script, { 'in.txt': 'as before\n' });
    return freeze(machine, name, options);
  };
  /** Whatever of this name is there beside the project. */
  const beside = (name: string) => readdirSync(at('')).filter((one) => one.startsWith(`${name}.`));

  test.each<[string, string, FreezeOptions, number, string]>([
    ['fails', 'exit 3', {}, 2, 'FREEZE_RUN_FAILED: ./run.sh failed: exit code 3'],
    ['killed', 'kill -9 $$', {}, 2, 'FREEZE_RUN_FAILED: ./run.sh failed: killed by SIGKILL'],
    ['absent', '', { argv: ['./none'] }, 7, 'TRACE_COMMAND_REFUSED: Cannot start ./none (ENOENT)'],
    [
      'full',
      'exec head -c 600M /dev/zero',
      { flags: ['-q'] },
      2,
      'HOST_DISK_FULL: No space left for PLACE/stdout',
    ],
  ])('%s: nothing is left of it', async (name, script, options, code, message) => {
    const done = await freezing(name, script, options);
    const said = failureOf(done).replace(`/root/${name}.capsule.partial`, 'PLACE');
    expect([done.code, said, beside(name)]).toEqual([code, message, []]);
  });

  test('a run that failed is frozen with --keep-failed, says so, and fails alike', async () => {
    const done = await freezing('kept', 'echo no; exit 3', { flags: ['--keep-failed'] });
    expect(done.stdout).toContain('the run failed, and was frozen because of --keep-failed');
    const again = await replay(machine, 'kept');
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringContaining('exit code 3 recorded and replayed'),
    ]);
  });

  test('a run that deletes its inputs, waits for input and leaves a daemon', async () => {
    const script = 'setsid sleep 4711 & cat in.txt - > out.txt; rm in.txt';
    const done = await freezing('deletes', script);
    expect([done.code, done.stderr]).toEqual([
      0,
      expect.stringContaining('! a process outlived the command, and was stopped: sleep\n'),
    ]);
    expect(isRunning('sleep 4711')).toBe(false);
    expect((await replay(machine, 'deletes')).code).toBe(0);
    expect(isRunning('sleep 4711')).toBe(false);
  });

  test('a run that prints without end is stopped', async () => {
    const done = await freezing('endless', 'yes', { flags: ['--max-output', '1M', '--quiet'] });
    expect([done.code, failureOf(done), beside('endless')]).toEqual([
      2,
      'FREEZE_OUTPUT_TOO_LARGE: The run printed more than 1.0 MB, and was stopped',
      [],
    ]);
  });

  test('a run that deletes its project', async () => {
    const done = await freezing('gone', 'cat in.txt; cd /; rm -r /root/gone');
    expect([done.code, existsSync(at('gone'))]).toEqual([0, false]);
  });

  test('a run that traces itself', async () => {
    const done = await freezing('straced', 'strace -o log cat in.txt || cat in.txt');
    expect([done.code, done.stderr]).toEqual([0, expect.not.stringContaining('not complete')]);
    expect(readFileSync(at('straced/log'), 'utf8')).toMatch(/open\w*\(.*"in\.txt"/);
  });

  test('outputs with any name, and a link out of the root', async () => {
    const names = 'echo 1 > "$(printf "a\\nb")"; echo 2 > é; echo 3 > "$(printf "\\377")"';
    expect((await freezing('names', `${names}; ln -s /etc/passwd link`)).code).toBe(0);
    const done = await replay(machine, 'names');
    expect([done.code, marks(done)]).toEqual([0, []]);
    expect(done.stdout).toContain('outputs: 4 of 4 the same');
  });

  test('Ctrl-C and kill -9 while it runs; the next one takes over', async () => {
    makeProject(machine, 'long', 'sleep 4712');
    const endBy = async (signal: 'SIGINT' | 'SIGKILL') => {
      const { process: running, ended } = startFreeze(machine, 'long');
      while (!isRunning('sleep 4712') && running.exitCode === null) await sleep(50);
      running.kill(signal);
      const done = await ended;
      await sleep(200);
      expect(isRunning('sleep 4712')).toBe(false);
      return [done.code, done.signal, beside('long')];
    };
    expect(await endBy('SIGINT')).toEqual([130, undefined, []]);
    expect(await endBy('SIGKILL')).toEqual([undefined, 'SIGKILL', ['long.capsule.partial']]);
    makeProject(machine, 'long', 'true');
    expect([(await freeze(machine, 'long')).code, beside('long')]).toEqual([0, ['long.capsule']]);
  });

  test.each([0.4, 0.75])('kill -9 at %d of the time: whole or not at all', async (part) => {
    makeProject(machine, 'part', 'cat in.txt > out.txt', { 'in.txt': 'x' });
    const start = performance.now();
    await freeze(machine, 'part', { flags: ['--force'] });
    const duration = performance.now() - start;
    rmSync(at('part.capsule'));
    const { process: running, ended } = startFreeze(machine, 'part');
    await sleep(part * duration);
    running.kill('SIGKILL');
    const { signal } = await ended;
    const isThere = existsSync(at('part.capsule'));
    // Killed after it got its name, it is whole as well.
    if (isThere) expect((await holotype(['show', at('part.capsule')])).code).toBe(0);
    else expect(signal).toBe('SIGKILL');
    const again = await freeze(machine, 'part', { flags: ['--force'] });
    expect([again.code, beside('part')]).toEqual([0, ['part.capsule']]);
  });

  test('a directory is never replaced, a capsule only by --force', async () => {
    mkdirSync(at('precious'));
    writeFileSync(at('precious/file'), '');
    const capsule = '/root/precious';
    const done = await freezing('forced', 'true', { capsule, flags: ['--force'] });
    expect(failureOf(done)).toBe('HOST_OUTPUT_EXISTS: /root/precious is a directory that already exists');
    expect(readdirSync(at('precious'))).toEqual(['file']);
  });

  test('a project in shared memory, and data beside it, are as they were; shared memory itself is refused', async () => {
    const place = mkdtempSync('/dev/shm/holotype-test-');
    const data = `${place}-data.txt`;
    finished(() => {
      rmSync(place, { recursive: true });
      rmSync(data);
    });
    writeFileSync(data, 'beside\n', { mode: 0o644 });
    writeFileSync(`${place}/in.txt`, 'inside\n', { mode: 0o644 });
    const argv = ['/bin/sh', '-c', `cat in.txt ${data} > out.txt; cat out.txt; echo changed > in.txt`];
    const done = await freezing('shm', 'true', { directory: place, argv });
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('2 inputs, 3 outputs')]);
    rmSync(data);
    rmSync(`${place}/in.txt`);
    for (const enclosure of enclosures) {
      const again = await replay(machine, 'shm', [
        '--enclosure',
        enclosure,
        '--even-if-unfit',
        '--network',
        'host',
      ]);
      expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('3 of 3 the same')]);
    }
    if (withFakechroot) {
      const unshown = await replay(machine, 'shm', ['--enclosure', 'fakechroot', '-o', at('shm.unshown')]);
      expect([unshown.code, failureOf(unshown), existsSync(at('shm.unshown'))]).toEqual([
        2,
        `REPLAY_CANNOT_RUN: fakechroot, the only way to enter a directory here, shows the ${place} of this machine, where the run works`,
        false,
      ]);
    }
    expect(readdirSync(place)).toEqual(['out.txt']);
    writeFileSync(data, '');
    const refused = await freezing('shared', 'true', {
      directory: '/dev/shm',
      argv: ['/bin/sh', '-c', 'true'],
    });
    expect([refused.code, failureOf(refused), beside('shared')]).toEqual([
      2,
      'FREEZE_PLACE_NOT_HELD: The run works in /dev/shm itself, which all users share',
      [],
    ]);
  });

  test('three freezes and a replay in one directory: none holds what the others made', async () => {
    const sizes: number[] = [];
    for (const name of ['one', 'two', 'three']) {
      const capsule = `/root/again/${name}.capsule`;
      const done = await freezing('again', 'cat in.txt > out.txt', { capsule, flags: ['--reach', 'run'] });
      expect([done.code, done.stderr]).toEqual([0, done.stderr]);
      if (name === 'two')
        expect(done.stderr).toContain('excluded because Holotype made it: again.replay, one.capsule\n');
      sizes.push(statSync(at(`again/${name}.capsule`)).size);
      if (name !== 'one') continue;
      const replayed = ['replay', at('again/one.capsule'), '--offline', '--store', `${machine.place}/store`];
      expect((await holotype([...replayed, '-o', at('again/again.replay'), '--keep'])).code).toBe(0);
    }
    const [first = 0, , third = 0] = sizes;
    expect(Math.abs(third - first)).toBeLessThan(20_000);
  });

  test('a setuid program', async () => {
    execFileSync('chmod', ['4755', `${machine.root}/bin/wc`]);
    const done = await freezing('setuid', 'wc -c in.txt');
    execFileSync('chmod', ['755', `${machine.root}/bin/wc`]);
    expect([done.code, done.stdout]).toEqual([0, expect.stringMatching(/^10 in\.txt\nfrozen/)]);
  });

  test('as an ordinary user a setuid program has no privilege, which is told of, nor has it in the replay', async () => {
    const script =
      'cat /proc/self/status | while read -r name real effective rest; do case $name in Uid:) echo $effective;; esac; done';
    makeProject(machine, 'own', `${script} > id.txt; cat in.txt`, { 'in.txt': 'as before\n' });
    execFileSync('chown', ['-R', '1000:1000', at('own')]);
    execFileSync('chmod', ['4755', `${machine.root}/bin/cat`]);
    const done = await freeze(machine, 'own', { user: '1000:1000', capsule: '/tmp/own.capsule' });
    execFileSync('chmod', ['755', `${machine.root}/bin/cat`]);
    expect([done.code, done.stderr]).toEqual([
      0,
      expect.stringContaining(
        '! a program ran without the privilege that it is given when nobody watches: /bin/cat\n',
      ),
    ]);
    expect(readFileSync(at('own/id.txt'), 'utf8')).toBe('1000\n');
    renameSync(`${machine.root}/tmp/own.capsule`, at('own.capsule'));
    const again = await replay(machine, 'own');
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('outputs: 2 of 2 the same')]);
  });
});
