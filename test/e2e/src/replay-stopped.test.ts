import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { needs } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, startHolotype } from './hostile/cli.ts';
import { seeded } from './hostile/seeded.ts';
import { mountSmallDisk } from './hostile/small-disk.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';
import {
  freeze,
  makeProject,
  makeRunMachine,
  replay,
  replayArguments,
  type RunMachine,
} from './trouble/run-machine.ts';

/** How often a replay is killed; the figure of the closing note is made with HOLOTYPE_TEST_KILLS=20. */
const kills = Number(process.env['HOLOTYPE_TEST_KILLS'] ?? 3);

const what = 'replay, stopped';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const at = (name: string) => `${machine.place}/${name}`;
  const freezeScript = async (name: string, script: string) => {
    makeProject(machine, name, script);
    expect((await freeze(machine, name)).code).toBe(0);
  };
  beforeAll(async () => {
    machine = makeRunMachine(finished);
    await freezeScript('long', 'echo done > out.txt; sleep 4.717');
  });
  /** Places below which something is mounted. */
  const mounted = () =>
    readFileSync('/proc/self/mounts', 'utf8')
      .split('\n')
      .filter((line) => line.includes(`${machine.place}/`) && !line.includes(` ${machine.root} `));
  const nothingIsLeft = () => {
    expect(isRunning('sleep 4.717')).toBe(false);
    expect(mounted()).toEqual([]);
    for (const name of ['root', 'image', 'scratch'])
      expect(existsSync(at(`long.replay/${name}`)), name).toBe(false);
  };

  const forms = [
    ['dir', 'auto'],
    ...(needs('replay as squashfs, stopped', 'squashfuse', 'fusermount3', 'bwrap')
      ? [['squashfs', 'squashfuse']]
      : []),
  ];
  test.each(forms)(
    'as %s: Ctrl-C, then kill -9; the next one finishes and leaves nothing',
    async (form = '', engine = '') => {
      const argv = [...replayArguments(machine, 'long'), '--form', form, '--engine', engine];
      const endBy = async (signal: 'SIGINT' | 'SIGKILL') => {
        // Images are mounted in the directory for temporary files.
        const options = { cwd: machine.place, env: { TMPDIR: machine.place } };
        const { process: running, ended } = startHolotype(argv, options);
        while (!isRunning('sleep 4.717') && running.exitCode === null) await sleep(20);
        expect(mounted().some((line) => line.startsWith('squashfuse '))).toBe(form === 'squashfs');
        running.kill(signal);
        const done = await ended;
        for (let left = 50; isRunning('sleep 4.717') && left > 0; left--) await sleep(20);
        expect(isRunning('sleep 4.717')).toBe(false);
        return [done.code, done.signal];
      };
      expect(await endBy('SIGINT')).toEqual([130, undefined]);
      nothingIsLeft();
      expect(await endBy('SIGKILL')).toEqual([undefined, 'SIGKILL']);
      for (let left = 50; mounted().length > 0 && left > 0; left--) await sleep(20);
      expect(mounted()).toEqual([]);
      const done = await replay(machine, 'long', ['--form', form, '--engine', engine]);
      expect([done.code, done.stderr]).toEqual([0, done.stderr]);
      nothingIsLeft();
    },
  );

  test('killed at random moments: the next one finishes', async () => {
    const random = seeded(20_261_126);
    const started = performance.now();
    expect((await replay(machine, 'long')).code).toBe(0);
    const whole = performance.now() - started;
    for (let kill = 0; kill < kills; kill++) {
      const { process: running, ended } = startHolotype(replayArguments(machine, 'long'), {
        cwd: machine.place,
      });
      await sleep(random() * whole);
      running.kill('SIGKILL');
      await ended;
    }
    expect((await replay(machine, 'long')).code).toBe(0);
    nothingIsLeft();
  });

  test('a run that waits for input gets its end; one that leaves a daemon does not keep it', async () => {
    await freezeScript('waits', 'cat > out.txt; echo over');
    expect((await replay(machine, 'waits')).code).toBe(0);
    await freezeScript('daemon', 'setsid sleep 4713.5 & echo started > out.txt');
    expect((await replay(machine, 'daemon')).code).toBe(0);
    expect(isRunning('sleep 4713.5')).toBe(false);
  });

  test('a disk that is full before, and one that the run fills', async () => {
    await freezeScript(
      'fills',
      `echo x > out.txt; [ ! -e /fill ] || while echo ${'x'.repeat(8000)}; do :; done > much`,
    );
    const disk = mountSmallDisk(at('small'), 1024 * 1024);
    try {
      const before = await replay(machine, 'fills', ['-o', at('small/a')]);
      expect([before.code, failureOf(before)]).toEqual([
        2,
        expect.stringMatching(/^REPLAY_CANNOT_RUN: .*not enough room/),
      ]);
      expect(existsSync(at('small/a'))).toBe(false);
      disk.resize(16 * 1024 * 1024);
      const filled = await replay(machine, 'fills', [
        '-o',
        at('small/a'),
        '--bind',
        `${machine.root}/etc/passwd:/fill`,
      ]);
      // The line before it may be one that the run could not end.
      expect([filled.code, filled.stderr]).toEqual([
        2,
        expect.stringMatching(/error: .* \[HOST_DISK_FULL\]$/m),
      ]);
      expect(existsSync(at('small/a/root'))).toBe(false);
    } finally {
      rmSync(at('small/a'), { recursive: true, force: true });
      disk.unmount();
    }
  });
});
