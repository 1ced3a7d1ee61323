import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { asCaller, execute, ordinaryUid } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { program } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  freeze,
  makeProject,
  makeRunMachine,
  replayArguments,
  type RunMachine,
} from './trouble/run-machine.ts';

const what = 'what a host does not give';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(() => {
    machine = makeRunMachine(finished, ['tty']);
  });
  const frozen = async (name: string, script: string, flags: readonly string[] = []) => {
    makeProject(machine, name, script);
    const done = await freeze(machine, name, { flags });
    expect([done.code, done.stderr]).toEqual([0, done.stderr]);
  };
  type Mount = readonly [options: string, at: string];
  /** Runs the command where something is mounted over a place of this machine. */
  const under = (mount: Mount, ...args: readonly string[]) =>
    execute([
      ...['unshare', '--mount', '--propagation', 'private', 'sh', '-c'],
      'mount -t tmpfs -o "$1" tmpfs "$2" || exit 99; shift 2; exec "$@"',
      ...['sh', ...mount, process.execPath, program, ...args],
    ]);
  const replayUnder = (mount: Mount, name: string, output: string, flags: readonly string[]) =>
    under(mount, ...replayArguments(machine, name, output), ...flags);
  const fitUnder = (mount: Mount, name: string, output: string) =>
    under(mount, 'fit', capsuleOf(machine, name), '--form', 'dir', '-o', `${machine.place}/${output}`);

  test('nothing is rebuilt on a file system that is mounted noexec', async () => {
    await frozen('noexec', 'echo 1 > out');
    mkdirSync(`${machine.place}/noexec`);
    const mount = ['noexec', `${machine.place}/noexec`] as const;
    const done = await replayUnder(mount, 'noexec', 'noexec/r', []);
    expect([done.code, done.stderr]).toEqual([2, done.stderr]);
    expect(done.stderr).toMatch(/mounted noexec: no program can be started from it \[REPLAY_CANNOT_RUN\]/);
    expect(done.stderr).toContain('hint: choose another file system');
    const fits = await fitUnder(mount, 'noexec', 'noexec/r');
    expect([fits.code, fits.stdout]).toEqual([1, fits.stdout]);
    expect(fits.stdout).toMatch(
      /No program can be started from the output directory: its file system is mounted noexec +PLACE_NOEXEC/,
    );
    const forced = await replayUnder(mount, 'noexec', 'noexec/r', ['--even-if-unfit']);
    expect([forced.code, forced.stdout]).toEqual([2, forced.stdout]);
    expect(forced.stdout).toMatch(/^This host cannot run it/);
    expect(forced.stdout).toMatch(/noexec +the rebuilt directory is on a file system that is mounted noexec/);
    expect(existsSync(`${machine.place}/noexec/r`)).toBe(false);
  });

  test('a home that is closed to its user, as on an NFS that squashes ids, is no obstacle', async () => {
    await frozen('closed-home', 'echo 1 > out');
    const [closed, place] = [`${machine.place}/closed`, `${machine.place}/open`];
    mkdirSync(closed, { mode: 0o700 });
    mkdirSync(place);
    for (const path of [machine.place, place]) chmodSync(path, 0o777);
    copyFileSync(capsuleOf(machine, 'closed-home'), `${place}/c.capsule`);
    const as = (...args: readonly string[]) =>
      execute([...asCaller([process.execPath, program], { uid: ordinaryUid }), ...args], {
        cwd: place,
        env: { HOME: closed, TMPDIR: place },
      });
    const fits = await as('fit', 'c.capsule');
    expect([fits.code, fits.stderr]).toEqual([0, fits.stderr]);
    const replayed = await as('replay', 'c.capsule', '--offline', '-q');
    expect([replayed.code, replayed.stderr]).toEqual([0, replayed.stderr]);
  });

  test('a freeze into a read-only directory says that it cannot write there, and runs nothing', async () => {
    const [place, project] = [`${machine.place}/read-only`, `${machine.place}/unrun`];
    for (const path of [place, project]) mkdirSync(path);
    const wanted = ['freeze', '--offline', '-o', `${place}/c.capsule`, '--project', project];
    const done = await under(['ro', place], ...wanted, '--', 'sh', '-c', `echo 1 > ${project}/out`);
    expect([done.code, done.stderr]).toEqual([2, done.stderr]);
    expect(done.stderr).toMatch(/Cannot write .*read-only\/c\.capsule\.partial \[HOST_WRITE_FAILED\]/);
    expect(existsSync(`${project}/out`)).toBe(false);
  });

  test('ulimit -v: too few addresses for Node are said with a code, and fewer than usual are enough', async () => {
    await frozen('addresses', 'echo 1 > out');
    const limited = (kilobytes: string, output: string) =>
      execute([
        ...['sh', '-c', `ulimit -v ${kilobytes}; exec "$@"`, 'sh', process.execPath, program],
        ...replayArguments(machine, 'addresses', output),
      ]);
    for (const kilobytes of ['1000000', '1400000']) {
      const none = await limited(kilobytes, 'none');
      expect([none.code, none.stderr]).toEqual([2, none.stderr]);
      expect(none.stderr).toMatch(/ulimit -v.*\[HOST_ADDRESS_SPACE\]/);
      expect(existsSync(`${machine.place}/none`)).toBe(false);
    }
    const enough = await limited('2500000', 'enough');
    expect([enough.code, enough.stderr]).toEqual([0, enough.stderr]);
  });

  test('where nothing can be mounted there is no /proc', async () => {
    await frozen('proc', 'cat /proc/self/status | wc -l > out; test -e /proc/self/status');
    const done = await replayUnder(['mode=755', '/mnt'], 'proc', 'proc.replay', ['--enclosure', 'chroot']);
    expect([done.code, done.stdout]).toEqual([2, done.stdout]);
    expect(done.stdout).toMatch(
      /\/proc +the run asks for \/proc, which chroot cannot give: install bubblewrap/,
    );
  });

  test('a run with a terminal of its own is not run where none can be made', async () => {
    await frozen('pts', 'tty > /dev/null && echo 1 > out', ['--tty']);
    const done = await replayUnder(['mode=755', '/dev/pts'], 'pts', 'pts.replay', []);
    expect([done.code, done.stderr]).toEqual([2, done.stderr]);
    expect(done.stderr).toMatch(/No terminal can be made here .* \[HOST_NO_TERMINAL\]/);
    const batch = await execute([
      'setsid',
      '--wait',
      process.execPath,
      program,
      ...replayArguments(machine, 'pts'),
    ]);
    expect([batch.code, batch.stdout]).toEqual([0, batch.stdout]);
  });
});
