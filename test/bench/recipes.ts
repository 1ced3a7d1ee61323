/**
 * Recipes built for real: `node test/bench/dist/recipes.js USER/ENGINE[,USER/ENGINE...] CAPSULE...`, capsules as `capsules.js` makes them. As
 * root, which becomes each USER. For each build: its time, what is the same, losses found of those foretold, and whether the run's results
 * come out inside. A build that fails is told, and the next one begins. HOLOTYPE_KIT_CACHE keeps the root that has Apptainer.
 */
import { basename, join } from 'node:path';
import { openBundle } from '@holotype/archive';
import { checkout, execute, fastPlace, makeScratch } from '@holotype/kit';
import { utf8ToRaw } from '@holotype/model';
import { type Builder, builderFor, type FrozenRun } from './recipe-builders.ts';

interface Outcome {
  readonly image: {
    readonly image: string;
    readonly seconds: number;
    readonly identical: number;
    readonly total: number;
    readonly losses: readonly {
      readonly aspect: string;
      readonly found: number;
      readonly notHeld: number;
      readonly foretold: number;
    }[];
  };
}

/** The run, and the recorded hash of each result as sha256sum reads it. */
const runOf = async (capsule: string): Promise<FrozenRun | undefined> => {
  const bundle = await openBundle(utf8ToRaw(capsule));
  const { run } = bundle.manifest;
  bundle.close();
  if (!run) return undefined;
  const results = run.outputs.flatMap(({ path, sha256, declared }) =>
    declared ? [`${sha256}  ${path}\n`] : [],
  );
  return { argv: run.argv, directory: run.workingDirectory, results };
};

const script = '"$@" </dev/null >/dev/null && sha256sum --check -';

const resultInside = async (builder: Builder, image: string, run: FrozenRun | undefined) => {
  if (!run) return 'no run';
  const command = [...(await builder.inside(image, run)), 'sh', '-c', script, 'sh', ...run.argv];
  const { code, stdout, stderr } = await execute(command, { input: run.results.join('') });
  const same = stdout.split('\n').filter((line) => line.endsWith(': OK')).length;
  const counted = `${String(same)} of ${String(run.results.length)} outputs have the same bytes`;
  return code === 0 ? counted : `${counted} (exit ${String(code)}): ${stdout} ${stderr.slice(-300)}`;
};

const lossText = ({ aspect, found, notHeld, foretold }: Outcome['image']['losses'][number]) =>
  `${aspect} ${String(found)}/${String(foretold)}${notHeld > 0 ? ` (not held ${String(notHeld)})` : ''}`;

const measure = async (user: string, engine: string, capsule: string): Promise<string> => {
  await using place = makeScratch(fastPlace(3e9));
  await using builder = await builderFor(user, engine, place.path, capsule);
  const name = basename(capsule, '.capsule').toLowerCase();
  const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs'), 'build', capsule];
  const options = ['--target', builder.target, '-o', `${name}-image`, '--with', engine, '--json', '--quiet'];
  const built = await execute([...builder.as, ...holotype, ...options]);
  if (!built.stdout.startsWith('{'))
    return `not built, exit ${String(built.code)}: ${built.stderr.slice(-1500)}`;
  const { image } = JSON.parse(built.stdout) as Outcome;
  const losses = image.losses.filter(({ found, foretold, notHeld }) => found + foretold + notHeld > 0);
  return [
    `${image.seconds.toFixed(1)} s, exit ${String(built.code)}`,
    `identical ${String(image.identical)} of ${String(image.total)}`,
    `found/foretold: ${losses.map(lossText).join(', ')}`,
    await resultInside(builder, image.image, await runOf(capsule)),
  ].join('; ');
};

const [, , asked = '', ...capsules] = process.argv;
for (const capsule of capsules)
  for (const one of asked.split(',')) {
    const [user = '', engine = ''] = one.split('/');
    const found = await measure(user, engine, capsule).catch((error: unknown) => `failed: ${String(error)}`);
    console.log(`${basename(capsule, '.capsule')}, ${engine} as ${user}: ${found}`);
  }
