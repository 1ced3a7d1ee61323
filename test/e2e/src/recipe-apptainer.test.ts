import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  apptainerRoot,
  type ApptainerUser,
  apptainerUids,
  execute,
  inApptainer,
  makeMiniatureRoot,
  needsApptainer,
} from '@holotype/kit';
import type { Recipe, Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { holotype } from './hostile/cli.ts';
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
const options = [
  ...['--cleanenv', '--fakeroot', '--ignore-fakeroot-command', '--writable-tmpfs'],
  ...['--no-mount', 'home,cwd,tmp,bind-paths'],
];

describe.runIf(can)(what, () => {
  const finished = atEnd();
  let [place, root, capsule] = ['', '', ''];
  const as = (user: ApptainerUser, argv: readonly string[], cwd = place) =>
    execute(inApptainer(root, ['apptainer', '-q', ...argv], { user, binds: [place], cwd }));

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
    capsule = join(machine.root, 'root/run.capsule');
  });

  test.each([
    ['mapped', []],
    ['plain', ['--single-id']],
  ] as const)('as %s: words arrive as they were, and what is lost was foretold', async (user, flags) => {
    const own = join(place, user);
    mkdirSync(own);
    chownSync(own, apptainerUids[user], apptainerUids[user]);
    const recipe = join(place, `${user}.recipe`);
    const written = await holotype(['build', capsule, '--target', 'apptainer', '-o', recipe, ...flags]);
    expect(written).toMatchObject({ code: 0 });
    const image = join(own, 'run.sif');
    const ignored = user === 'plain' ? ['--ignore-fakeroot-command'] : [];
    const built = await as(user, ['build', ...ignored, image, 'apptainer.def'], recipe);
    expect(built).toMatchObject({ code: 0 });

    const tested = await as(user, ['test', ...options, image]);
    expect(tested).toMatchObject({ code: 0 });
    expect(tested.stdout.match(/^same bytes/gm)).toHaveLength(5);
    expect(tested.stdout).not.toContain('other bytes');
    const { stdout } = await as(user, ['run', ...options, image]);
    expect(stdout).toBe('/root');

    const { losses } = JSON.parse(readFileSync(join(recipe, 'recipe.json'), 'utf8')) as Recipe;
    const foretold = (code: string) => losses.find((loss) => loss.code === code)?.count ?? 0;
    const verified = await holotype(['verify', image, capsule, '--json']);
    const { fidelity } = JSON.parse(verified.stdout) as Report;
    const found = fidelity?.differenceCount.map(({ cause, count }) => [cause, count] as const) ?? [];
    const { mtime = 0, ...others } = Object.fromEntries(found);
    expect(mtime).toBeLessThanOrEqual(foretold('ROOT_DIRECTORY'));
    expect(others).toEqual(user === 'plain' ? { owner: foretold('OWNERS') } : {});
  });
});
