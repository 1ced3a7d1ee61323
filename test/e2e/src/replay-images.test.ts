import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { actors, needs, withFuse } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasPodman, podmanSettings } from './debian/podman.ts';
import { atEnd } from './hostile/temporary.ts';
import {
  endless,
  type FrozenRun,
  freezeSmallRun,
  judged,
  replayInto,
  startAs,
  waiting,
} from './images/frozen.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { isRunning } from './trouble/is-running.ts';

const what = 'replay of images';
const programs = { charliecloud: ['ch-run'], squashfuse: ['squashfuse', 'fusermount3', 'bwrap'] };
const notHeld = { charliecloud: ['processes', '/sys', 'writing'], squashfuse: ['writing'] };
const users = actors().filter(({ name }) => name !== 'a user without user namespaces');

describe.runIf(hasRunMachine(what))(what, async () => {
  const finished = atEnd();
  let frozen: FrozenRun;
  beforeAll(async () => {
    frozen = await freezeSmallRun(finished);
  });

  const mounting = users.flatMap((actor) => withFuse(actor) ?? []);
  for (const engine of ['charliecloud', 'squashfuse'] as const) {
    if (!needs(`replay by ${engine}`, ...programs[engine])) continue;
    test.each(mounting)(`squashfs by ${engine} as $name: the same results`, async (actor) => {
      const args = replayInto(frozen, '--form', 'squashfs', '--engine', engine);
      const { ended } = startAs(frozen, actor, `${engine} ${actor.name}`, args);
      expect(judged(await ended)).toEqual({
        ...{ code: 0, result: 'same', by: engine, differing: [], notHeld: notHeld[engine] },
      });
    });

    test(`squashfs by ${engine}: after Ctrl-C nothing is mounted, and nothing runs`, async () => {
      const [actor] = mounting;
      if (!actor) return;
      const args = replayInto(frozen, '--engine', engine, ...waiting(frozen));
      const { process, ended, home } = startAs(frozen, actor, `${engine} stopped`, args);
      while (!isRunning(endless) && process.exitCode === null) await sleep(50);
      process.kill('SIGINT');
      expect((await ended).code).toBe(130);
      await sleep(200);
      expect([isRunning(endless), readFileSync('/proc/mounts', 'utf8').includes(home)]).toEqual([
        ...[false, false],
      ]);
    });
  }

  const both = [...programs.charliecloud, ...programs.squashfuse];
  if (needs('the choice between engines', ...both))
    test.each(mounting)(
      'squashfs as $name: an engine that keeps processes apart is preferred',
      async (actor) => {
        const args = replayInto(frozen, '--form', 'squashfs');
        const { code, notHeld } = judged(await startAs(frozen, actor, `chosen ${actor.name}`, args).ended);
        expect([code, notHeld]).toEqual([0, expect.not.arrayContaining(['processes'])]);
      },
    );

  test.runIf(await hasPodman('replay by podman'))('oci by podman as root: the same results', async () => {
    // podman leaves a bind mount of its own storage.
    finished(() => {
      spawnSync('umount', [join(frozen.place, 'Settings/s/overlay')]);
    });
    const root = { name: 'root', prefix: [], uid: 0 };
    const { ended } = startAs(frozen, root, 'podman', replayInto(frozen, '--engine', 'podman'), {
      ...podmanSettings(join(frozen.place, 'Settings')),
    });
    expect(judged(await ended)).toEqual({
      ...{ code: 0, result: 'same', by: 'podman', differing: [], notHeld: [] },
    });
  });
});
