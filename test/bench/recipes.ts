/**
 * Recipes built for real: `node test/bench/dist/recipes.js USER/ENGINE[,USER/ENGINE...] CAPSULE...`. As root, which becomes each USER. For
 * each build: its time, what is the same, losses found of those foretold, and whether the run's results come out inside.
 */
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openBundle } from '@holotype/archive';
import { checkout, execute, fastPlace, makeScratch, must } from '@holotype/kit';
import { utf8ToRaw } from '@holotype/model';

interface Outcome {
  readonly image: {
    readonly image: string;
    readonly seconds: number;
    readonly identical: number;
    readonly total: number;
    readonly losses: readonly {
      readonly aspect: string;
      readonly found: number;
      readonly foretold: number;
    }[];
  };
}

const [, , asked = '', ...capsules] = process.argv;

/** Prints OUTPUTS: the recorded hash of each result, for sha256sum. */
const expectation = async (capsule: string) => {
  const bundle = await openBundle(utf8ToRaw(capsule));
  const { run } = bundle.manifest;
  bundle.close();
  if (!run) return undefined;
  const outputs = run.outputs.flatMap(({ path, sha256, declared }) =>
    declared ? [`${sha256}  ${path}\n`] : [],
  );
  return { argv: run.argv, directory: run.workingDirectory, outputs };
};

/** Before a command that runs in the image; `copy`: a directory that is not there, for an engine that cannot write into what it keeps. */
const inside = async (
  as: readonly string[],
  engine: string,
  image: string,
  directory: string,
  copy: string,
) => {
  if (engine !== 'charliecloud')
    return ['podman', 'run', '--rm', '--interactive', '--network=none', '--log-driver=none', image];
  await must([...as, 'ch-convert', '-i', 'ch-image', '-o', 'dir', image, copy]);
  return ['ch-run', '--write', '--set-env', '--uid=0', '--gid=0', `--cd=${directory}`, copy, '--'];
};

const script = '"$@" </dev/null >/dev/null && sha256sum --check --quiet -';

const measure = async (user: string, engine: string, capsule: string) => {
  await using place = makeScratch(fastPlace(3e9));
  const id = (kind: string) => must(['id', kind, user]);
  const at = (name: string) => join(place.path, name);
  const [uid, gid] = [Number(await id('-u')), Number(await id('-g'))];
  for (const name of ['run', 'tmp', 'work']) {
    mkdirSync(at(name), { mode: 0o700 });
    chownSync(at(name), uid, gid);
  }
  chownSync(place.path, uid, gid);
  const [graph, state] = [at('graph'), at('state')];
  writeFileSync(
    at('storage.conf'),
    `[storage]\ndriver = "overlay"\ngraphroot = "${graph}"\nrunroot = "${state}"\n`,
  );
  const single = !readFileSync('/etc/subuid', 'utf8').includes(`${user}:`)
    ? ['[storage.options.overlay]', 'ignore_chown_errors = "true"', '']
    : [];
  writeFileSync(at('storage.conf'), single.join('\n'), { flag: 'a' });
  const variables = {
    HOME: `/home/${user}`,
    USER: user,
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
    XDG_RUNTIME_DIR: at('run'),
    TMPDIR: at('tmp'),
    CONTAINERS_CONF: process.env['CONTAINERS_CONF'] ?? '/etc/containers/containers.conf',
    CONTAINERS_STORAGE_CONF: at('storage.conf'),
    CH_IMAGE_STORAGE: at('charliecloud'),
    HOLOTYPE_STORE: at('store'),
  };
  const as = ['runuser', '-u', user, '--', 'env', '-i', '-C', at('work')];
  as.push(...Object.entries(variables).map(([name, value]) => `${name}=${value}`));
  const name = basename(capsule, '.capsule').toLowerCase();
  const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs')];
  const options = ['--target', 'containerfile', '-o', `${name}-image`, '--with', engine, '--json', '--quiet'];
  const built = await execute([...as, ...holotype, 'build', capsule, ...options]);
  if (!built.stdout.startsWith('{')) {
    console.log(`${user} ${engine} ${name}: ${built.stderr.slice(-1500)}`);
    return;
  }
  const { image } = JSON.parse(built.stdout) as Outcome;
  const losses = image.losses
    .filter(({ found, foretold }) => found > 0 || foretold > 0)
    .map(({ aspect, found, foretold }) => `${aspect} ${String(found)}/${String(foretold)}`);
  const run = await expectation(capsule);
  let result = 'no run';
  if (run) {
    const command = [
      ...(await inside(as, engine, image.image, run.directory, at('copy'))),
      'sh',
      '-c',
      script,
      'sh',
      ...run.argv,
    ];
    const ran = await execute([...as, ...command], { input: run.outputs.join('') });
    const count = `${String(run.outputs.length)} outputs`;
    result = ran.code === 0 ? `${count} the same` : `${count}: ${ran.stdout} ${ran.stderr.slice(-300)}`;
  }
  console.log(
    `${name}, ${engine} as ${user}: ${image.seconds.toFixed(1)} s; identical ${String(image.identical)} of ${String(image.total)}; found/foretold: ${losses.join(', ')}; ${result}`,
  );
};

for (const capsule of capsules)
  for (const one of asked.split(',')) {
    const [user = '', engine = ''] = one.split('/');
    await measure(user, engine, capsule);
  }
