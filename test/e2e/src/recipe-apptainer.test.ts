import { chmodSync, chownSync, copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  apptainerRoot,
  type ApptainerUser,
  apptainerUids,
  checkout,
  execute,
  inApptainer,
  makeMiniatureRoot,
  needsApptainer,
} from '@holotype/kit';
import type { Recipe } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine } from './trouble/run-machine.ts';

const what = 'definition files that a real Apptainer builds';
const can = hasRunMachine(what) && needsApptainer(what);

/** What the test in the image needs, asked for by the run so that it is in the capsule. */
const tools = ['cut', 'mktemp', 'readlink', 'sha256sum'];
const hostile = `it's "a" $HOME $(touch pwned) \`touch pwned\` {{ X }} {{{Y}}} \\ ; # \t\x1b\u202e é\n%post\n  touch pwned\n\nBootstrap: docker\n`;
const script = `
for tool in ${tools.join(' ')}; do [ -x "/bin/$tool" ] || exit 9; done
[ ! -e pwned ] || exit 8
cat data > copy
printf '%s\\0' "$@" > arguments
printf '%s' "$PYTHONPATH" > variable
printf '%s' "$PWD" > "$1"
printf '%s' "$HOME"`;
const runOptions = [
  ...['--cleanenv', '--fakeroot', '--ignore-fakeroot-command', '--writable-tmpfs'],
  ...['--no-mount', 'home,cwd,tmp,bind-paths'],
];

interface Built {
  readonly recipe: Recipe;
  readonly image: { readonly image: string; readonly losses: readonly { aspect: string; found: number }[] };
}

describe.runIf(can)(what, () => {
  const finished = atEnd();
  let [place, root, capsule] = ['', '', ''];
  const within = (user: ApptainerUser, argv: readonly string[]) =>
    execute(inApptainer(root, argv, { user, binds: [place, checkout, process.execPath], cwd: place }));
  const as = (user: ApptainerUser, argv: readonly string[]) => within(user, ['apptainer', '-q', ...argv]);
  const build = (user: ApptainerUser, ...args: readonly string[]) =>
    within(user, [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs'), 'build', ...args, '--json']);

  beforeAll(async () => {
    root = await apptainerRoot();
    const machine = makeRunMachine(finished);
    place = machine.place;
    chmodSync(place, 0o755);
    makeMiniatureRoot(machine.root, tools);
    makeProject(machine, hostile, script, { data: 'x' });
    chownSync(join(machine.root, 'root', hostile, 'data'), 7, 7);
    const frozen = await freeze(machine, hostile, {
      argv: ['./run.sh', hostile.slice(0, 60), hostile, '', '-n', '$(touch pwned)'],
      capsule: '/root/run.capsule',
      variables: [`PYTHONPATH=${hostile}`],
    });
    expect(frozen).toMatchObject({ code: 0 });
    capsule = join(place, 'run.capsule');
    copyFileSync(join(machine.root, 'root/run.capsule'), capsule);
    chmodSync(capsule, 0o644);
  });

  test.each([
    ['mapped', 'with subordinate ids'],
    ['plain', 'without subordinate ids'],
    ['unspaced', undefined],
  ] as const)('whether %s can build them is tried', async (user, why) => {
    const { stdout } = await build(user, '--list');
    const { targets } = JSON.parse(stdout) as {
      targets: { name: string; here: { usable: boolean; why: string }[] }[];
    };
    const [here] = targets.find(({ name }) => name === 'apptainer')?.here ?? [];
    expect(here?.usable).toBe(why !== undefined);
    expect(here?.why).toContain(why ?? 'user namespaces');
  });

  test.each([
    ['mapped', undefined],
    ['plain', 'single-id'],
  ] as const)('as %s: words arrive as they were, and what is lost was predicted', async (user, variant) => {
    const own = join(place, user);
    mkdirSync(own);
    chownSync(own, apptainerUids[user], apptainerUids[user]);
    const recipe = join(own, 'recipe');
    const options = ['--target', 'apptainer', '--with', 'apptainer', '--store', join(own, 'store')];
    const built = await build(user, capsule, '-o', recipe, ...options);
    expect(built).toMatchObject({ code: 0 });
    const { image, recipe: document } = JSON.parse(built.stdout) as Built;
    expect(image.image).toBe(join(recipe, 'recipe.sif'));
    expect(document.variant).toBe(variant);

    const tested = await as(user, ['test', ...runOptions, image.image]);
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.stdout.match(/^same bytes/gm)).toHaveLength(5);
    expect(tested.stdout).not.toContain('other bytes');
    const { stdout } = await as(user, ['run', ...runOptions, image.image]);
    expect(stdout).toBe('/root');

    const found = image.losses.filter((loss) => loss.found > 0);
    const { mtime = 0, ...others } = Object.fromEntries(found.map((loss) => [loss.aspect, loss.found]));
    expect(mtime).toBeLessThanOrEqual(1);
    const owners = document.losses.find(({ code }) => code === 'OWNERS')?.count;
    expect(others).toEqual(user === 'plain' ? { owner: owners } : {});
  });
});
