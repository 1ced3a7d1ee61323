import { writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Actor,
  apptainerRoot,
  type ApptainerUser,
  apptainerUids,
  checkout,
  execute,
  inApptainer,
  must,
  needsApptainer,
} from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import {
  endless,
  type FrozenRun,
  freezeOrdinaryRun,
  freezeSmallRun,
  freezeTerminalRun,
  judged,
  replayInto,
  startAs,
  waiting,
} from './images/frozen.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';

const what = 'SIF by a real Apptainer';
describe.runIf(hasRunMachine(what) && needsApptainer(what))(what, () => {
  const finished = atEnd();
  let [root, sif, squashfs] = ['', '', ''];
  let frozen: FrozenRun;
  let typed: FrozenRun;
  const as = (user: ApptainerUser): Actor => {
    const binds = [frozen.place, typed.place, checkout, process.execPath];
    return { name: user, uid: apptainerUids[user], prefix: inApptainer(root, [], { user, binds }) };
  };
  const apptainer = (user: ApptainerUser, ...args: readonly string[]) =>
    execute([...as(user).prefix, 'apptainer', '--silent', ...args], { cwd: '/' });
  beforeAll(async () => {
    root = await apptainerRoot();
    frozen = await freezeSmallRun(finished);
    typed = await freezeTerminalRun(finished);
    [sif, squashfs] = [`${frozen.place}/small.sif`, `${frozen.place}/small.sqfs`];
    for (const [form, path] of [
      ['sif', sif],
      ['squashfs', squashfs],
    ] as const) {
      const argv = ['rebuild', frozen.capsule, '--form', form, '-o', path, '--offline', '--quiet'];
      await must([process.execPath, `${checkout}/apps/cli/bin/holotype.mjs`, ...argv]);
    }
  });

  test.each(['root', 'mapped', 'plain'] as const)('%s: the same results, all kept apart', async (user) => {
    const { ended } = startAs(frozen, as(user), user, replayInto(frozen));
    expect(judged(await ended)).toEqual({
      ...{ code: 0, result: 'same', by: 'apptainer', differing: [], notHeld: [] },
    });
  });

  test.each(['root', 'mapped', 'plain'] as const)('%s: a terminal, with its size and name', async (user) => {
    const { ended } = startAs(typed, as(user), `${user} typed`, replayInto(typed));
    expect(judged(await ended)).toEqual({
      ...{ code: 0, result: 'same', by: 'apptainer', differing: [], notHeld: [] },
    });
  });

  test("what cannot be started is the engine's word also where that stands on a terminal", async () => {
    for (const run of [frozen, typed]) {
      const name = run === typed ? 'typed' : 'small';
      const closed = `${run.place}/closed.sh`;
      writeFileSync(closed, '', { mode: 0o644 });
      const args = replayInto(run, '--bind', `${closed}:/root/${name}/run.sh`);
      const failure = failureOf(await startAs(run, as('plain'), `closed ${name}`, args).ended);
      expect([name, failure]).toEqual([name, expect.stringMatching(/^ENGINE_FAILED: .*permission denied/)]);
    }
  });

  test('without user namespaces its setuid starter does, as whoever calls it', async () => {
    const own = await freezeOrdinaryRun(finished, apptainerUids.setuid);
    const binds = [own.place, checkout, process.execPath];
    const prefix = inApptainer(root, [], { user: 'setuid', binds });
    const actor = { name: 'setuid', uid: apptainerUids.setuid, prefix };
    const ended = await startAs(own, actor, 'setuid', replayInto(own)).ended;
    expect(judged(ended)).toEqual({
      ...{ code: 0, result: 'same', by: 'apptainer', differing: [], notHeld: [] },
    });
    expect(ended.stderr + ended.stdout).toContain('by its setuid starter');
  });

  test('without user namespaces it says why not', async () => {
    const args = replayInto(frozen, '--form', 'sif');
    const failure = failureOf(await startAs(frozen, as('unspaced'), 'unspaced', args).ended);
    expect(failure).toMatch(/^ENGINE_NONE: .*form sif \(apptainer: .*user namespace/);
  });

  test('after Ctrl-C nothing runs', async () => {
    const args = replayInto(frozen, ...waiting(frozen));
    const { process: running, ended } = startAs(frozen, as('plain'), 'stopped', args);
    while (!isRunning(endless) && running.exitCode === null) await sleep(50);
    running.kill('SIGINT');
    expect((await ended).code).toBe(130);
    await sleep(200);
    expect(isRunning(endless)).toBe(false);
  });

  test.each(['mapped', 'plain'] as const)('%s: Apptainer itself runs both forms', async (user) => {
    for (const image of [sif, squashfs]) {
      const { stdout, stderr } = await apptainer(user, 'exec', image, '/bin/cat', '/root/small/data.txt');
      expect({ stdout, stderr }).toMatchObject({ stdout: 'x'.repeat(100) });
    }
  });

  test('Apptainer lists and inspects a SIF', async () => {
    const listed = await apptainer('plain', 'sif', 'list', sif);
    expect(listed.stdout).toMatch(/FS \(Squashfs\/\*System\/amd64\)/);
    const { stdout } = await apptainer('plain', 'inspect', sif);
    expect(stdout).toMatch(/^dev\.holotype\.tree: sha256:[0-9a-f]{64}$/);
  });
});
