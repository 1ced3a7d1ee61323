import { spawnSync } from 'node:child_process';
import { chownSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout, execute, needs } from '@holotype/kit';
import { describe, expect, test } from 'vitest';
import { hasPodman, podmanSettings } from './debian/podman.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine } from './trouble/run-machine.ts';

const what = 'Containerfiles that a real buildah builds';

const hostile = 'it\'s "a" $HOME ${HOME} $(touch pwned) `touch pwned` %{X} {{ X }} \\ \\n ; # é\t|';
/** Names of the project, of a file in it, of a link and its target. */
const names = ['project', 'file', 'link', 'target'].map((kind) => `${kind} ${hostile}`);
/** Of whom the file belongs to; no colon and no space can be in one. */
const account = '$(touch${IFS}pwned)';
const script = `
[ ! -e pwned ] || exit 8
cat "$FILE"
readlink "$LINK"
printf '%s\\n' "$CFLAGS" "$PWD" "$HOME" "$@"`;

describe.runIf(hasRunMachine(what) && needs(what, 'buildah') && (await hasPodman(what)))(what, () => {
  const finished = atEnd();

  test('as root: words, names and values arrive as they were, and nothing is lost that was not predicted', async () => {
    const machine = makeRunMachine(finished, ['cat', 'readlink', 'touch']);
    const { place, root } = machine;
    const [project = '', file = '', link = '', target = ''] = names;
    makeProject(machine, project, script, { [file]: 'in the file\n' });
    const at = (name: string) => join(root, 'root', project, name);
    symlinkSync(target, at(link));
    writeFileSync(join(root, 'etc/passwd'), `root:x:0:0::/root:/bin/sh\n${account}:x:7:7::/:/bin/sh\n`);
    chownSync(at(file), 7, 7);
    const argv = ['./run.sh', hostile, '', '-n'];
    const variables = [`CFLAGS=${hostile}`, `FILE=${file}`, `LINK=${link}`];
    const frozen = await freeze(machine, project, { argv, variables, capsule: '/root/small.capsule' });
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
      code: 0,
      stdout: ['in the file', target, hostile, `/root/${project}`, '/root', hostile, '', '-n'].join('\n'),
    });
  });
});
