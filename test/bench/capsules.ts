/**
 * Capsules for `recipes.js` and `change.js`: `node test/bench/dist/capsules.js DIRECTORY [NAME...]`, NAME one of the real runs, `clean` or
 * `nasty`. As root, the machine's registries and Debian archive at hand. DIRECTORY is where projects lie in their images: not /tmp, which
 * ch-image mounts over.
 */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeNastyHost, type RealRun, realRuns } from '@holotype/hosts';
import { checkout, fastPlace, makeDebianRoot, makeScratch, must } from '@holotype/kit';
import { packRoot } from './pack-root.ts';

const [, , given = '', ...asked] = process.argv;
if (given === '') throw new Error('name a directory that is to be made');
const directory = resolve(given);
const at = (name: string) => join(directory, name);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);

const freeze = async (run: RealRun): Promise<void> => {
  const place = at(run.name);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
  const { directory: cwd, argv, outputs } = await run.prepare(place);
  const declared = outputs.flatMap((output) => ['--output', output]);
  const options = ['-q', '--force', '--full', '-o', at(`${run.name}.capsule`), ...declared];
  const holotype = [process.execPath, join(checkout, 'apps/cli/bin/holotype.mjs'), 'freeze'];
  await must([...holotype, ...options, '--', ...argv], { cwd });
};

const roots: Readonly<Record<string, (scratch: string) => Promise<void>>> = {
  clean: async (scratch) => {
    const root = join(scratch, 'clean');
    await makeDebianRoot({ release: 'bookworm', path: root, variant: 'minbase', packages: ['gcc'] });
    await packRoot(root, at('clean.capsule'));
  },
  nasty: async (scratch) => {
    const nasty = join(scratch, 'nasty');
    mkdirSync(nasty);
    const { root, mirror } = await makeNastyHost({
      ...{ release: 'bookworm', directory: nasty, large: false, hole: 64 * 1024 * 1024 },
    });
    await packRoot(root, at('nasty.capsule'), ['--mirror', mirror]);
  },
};

mkdirSync(directory, { recursive: true });
const timed = async (name: string, work: () => Promise<void>): Promise<void> => {
  const started = performance.now();
  try {
    await work();
    chmodSync(at(`${name}.capsule`), 0o644);
    console.log(`${at(name)}.capsule: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  } catch (error) {
    console.log(`${name} failed: ${String(error)}`);
  }
};
for (const run of realRuns) if (wanted(run.name)) await timed(run.name, () => freeze(run));
for (const [name, make] of Object.entries(roots))
  if (wanted(name)) {
    await using scratch = makeScratch(fastPlace(4e9));
    await timed(name, () => make(scratch.path));
  }
