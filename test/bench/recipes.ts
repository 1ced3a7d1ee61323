/**
 * Recipes built for real: `node test/bench/dist/recipes.js USER/ENGINE[,USER/ENGINE...] CAPSULE...`, capsules as `capsules.js` makes them. As
 * root, which becomes each USER. For each build: its time, what is the same, losses found of those predicted, and whether the run's results
 * come out inside. A build that fails is told, and the next one begins. HOLOTYPE_KIT_CACHE keeps the root that has Apptainer.
 */
import { basename, join } from 'node:path';
import { openCapsule, openRunContents } from '@holotype/capsule';
import { compareOutput, defaultPolicy } from '@holotype/compare';
import { checkout, execute, fastPlace, makeScratch } from '@holotype/kit';
import { utf8ToRaw } from '@holotype/model';
import { type Builder, builderFor } from './recipe-builders.ts';

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
      readonly predicted: number;
    }[];
  };
}

/** The run, then its results, each on a line. */
const script =
  '"$@" </dev/null >/dev/null || exit; while IFS= read -r path; do base64 -w 0 "$path" || exit; echo; done';

/** Runs the run in the image, and compares its results with the recorded ones as a replay does where no policy is stated. */
const resultInside = async (builder: Builder, image: string, capsule: string): Promise<string> => {
  const reader = await openCapsule(utf8ToRaw(capsule));
  try {
    const { run } = reader.manifest;
    if (!run) return 'no run';
    const results = run.outputs.filter(({ declared }) => declared);
    const command = [...(await builder.inside(image, run.workingDirectory)), 'sh', '-c', script, 'sh'];
    const input = results.map(({ path }) => `${path}\n`).join('');
    const { code, stdout, stderr } = await execute([...command, ...run.argv], { input });
    if (code !== 0) return `no results from inside, exit ${String(code)}: ${stderr.slice(-300)}`;
    const lines = stdout.split('\n');
    const recorded = openRunContents(reader, run.kept);
    const verdicts: string[] = [];
    for (const [at, { path, sha256 }] of results.entries()) {
      const actual = Buffer.from(lines[at] ?? '', 'base64');
      const { outcome } = await compareOutput(defaultPolicy(path), path, await recorded(sha256), actual);
      verdicts.push(`${basename(path)} ${outcome}`);
    }
    return `inside: ${verdicts.join(', ')}`;
  } finally {
    reader.close();
  }
};

const lossText = ({ aspect, found, notHeld, predicted }: Outcome['image']['losses'][number]) =>
  `${aspect} ${String(found)}/${String(predicted)}${notHeld > 0 ? ` (not held ${String(notHeld)})` : ''}`;

const measure = async (user: string, engine: string, capsule: string): Promise<string> => {
  await using place = makeScratch(fastPlace(3e9));
  await using builder = await builderFor(user, engine, place.path, capsule);
  const name = basename(capsule, '.capsule').toLowerCase();
  const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs'), 'build', capsule];
  const options = ['--target', builder.target, '-o', `${name}-image`, '--with', engine, '--json', '--quiet'];
  const built = await execute([...builder.as, ...holotype, ...options]);
  const { image } = JSON.parse(built.stdout || '{}') as Partial<Outcome>;
  if (!image) return `not built, exit ${String(built.code)}: ${built.stderr.slice(-1500)}`;
  const losses = image.losses.filter(({ found, predicted, notHeld }) => found + predicted + notHeld > 0);
  return [
    `${image.seconds.toFixed(1)} s, exit ${String(built.code)}`,
    `identical ${String(image.identical)} of ${String(image.total)}`,
    `found/predicted: ${losses.map(lossText).join(', ')}`,
    await resultInside(builder, image.image, capsule),
  ].join('; ');
};

const [, , asked = '', ...capsules] = process.argv;
for (const capsule of capsules)
  for (const one of asked.split(',')) {
    const [user = '', engine = ''] = one.split('/');
    const found = await measure(user, engine, capsule).catch((error: unknown) => `failed: ${String(error)}`);
    console.log(`${basename(capsule, '.capsule')}, ${engine} as ${user}: ${found}`);
  }
