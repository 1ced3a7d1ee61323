import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checkout, execute, needs } from '@holotype/kit';
import { describe, expect, test } from 'vitest';
import { hasPodman, podmanSettings } from './debian/podman.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine } from './trouble/run-machine.ts';

const what = 'Containerfiles that a real buildah builds';

const hostile = 'it\'s "a" $HOME ${HOME} $(id) `id` \\ \\n ; # é\t|';
const script = `printf '%s\\n' "$CFLAGS" "$PWD" "$HOME" "$@"`;

describe.runIf(hasRunMachine(what) && needs(what, 'buildah') && (await hasPodman(what)))(what, () => {
  const finished = atEnd();

  test('as root: words arrive as they were, and nothing is lost that was not foretold', async () => {
    const machine = makeRunMachine(finished);
    const { place, root } = machine;
    makeProject(machine, 'small', script, {});
    const argv = ['./run.sh', hostile, '', '-n'];
    const frozen = await freeze(machine, 'small', { argv, variables: [`CFLAGS=${hostile}`] });
    expect(frozen).toMatchObject({ code: 0 });
    const env = podmanSettings(join(place, 'settings'));
    // podman leaves a bind mount of its own storage.
    finished(() => {
      spawnSync('umount', [join(place, 'settings/s/overlay')]);
    });
    const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs')];
    const options = [
      '--target',
      'containerfile',
      '--with',
      'buildah',
      '--json',
      '--store',
      join(place, 'store'),
    ];
    const capsule = join(root, 'root/small.capsule');
    const built = await execute(
      [...holotype, 'build', capsule, ...options, '-o', join(place, 'small-image')],
      { env },
    );
    expect(built).toMatchObject({ code: 0 });
    const { image } = JSON.parse(built.stdout) as {
      image: { image: string; identical: number; total: number };
    };
    const ran = await execute(['podman', 'run', '--rm', '--network=none', '--log-driver=none', image.image], {
      env,
    });
    expect(ran).toMatchObject({
      stdout: [hostile, '/root/small', '/root', hostile, '', '-n'].join('\n'),
    });
  });
});
