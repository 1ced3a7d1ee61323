/**
 * What each real run weighs when it is frozen, and what freezing it costs: `node test/bench/dist/runs.js [NAME...]`. As root, the machine's
 * registries and Debian archive at hand.
 */
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadTree, openCapsule } from '@holotype/capsule';
import { packagedRuns, realRuns, type PreparedRun, type RealRun } from '@holotype/hosts';
import { checkout, makeScratch, must } from '@holotype/kit';
import { utf8ToRaw } from '@holotype/model';

const holotype = join(checkout, 'apps/cli/bin/holotype.mjs');
const kinds: Readonly<Record<string, readonly string[]>> = {
  thin: [],
  full: ['--full'],
  'files, full': ['--full', '--reach', 'files'],
};
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

const seconds = async (argv: readonly string[], cwd: string): Promise<number> => {
  const started = performance.now();
  await must(argv, { cwd });
  return (performance.now() - started) / 1000;
};

/** `40 deb, 21 pypi` */
const countTypes = (artifacts: readonly { readonly purl: string }[]): string => {
  const types = artifacts.map(({ purl }) => purl.slice('pkg:'.length, purl.indexOf('/')));
  return [...new Set(types)]
    .map((type) => `${String(types.filter((one) => one === type).length)} ${type}`)
    .join(', ');
};

const freeze = async (
  { directory, argv, outputs }: PreparedRun,
  capsule: string,
  options: readonly string[],
) => {
  const declared = outputs.flatMap((output) => ['--output', output]);
  const command = ['freeze', '-q', '--force', '-o', capsule, ...declared, ...options, '--', ...argv];
  const took = await seconds([process.execPath, holotype, ...command], directory);
  const reader = await openCapsule(utf8ToRaw(capsule));
  try {
    const files = (await loadTree(reader)).filter(({ type }) => type === 'file').length;
    const { tree, run } = reader.manifest;
    const { proven, trusted, kept } = reader.lock?.totals ?? {};
    return {
      files,
      packages: countTypes(reader.lock?.artifacts ?? []),
      reached: tree.bytes,
      public: (proven?.bytes ?? 0) + (trusted?.bytes ?? 0),
      kept: kept?.bytes ?? 0,
      capsule: statSync(capsule).size,
      traced: run?.usage.wall ?? NaN,
      took,
    };
  } finally {
    reader.close();
  }
};

const measure = async (run: RealRun, place: string): Promise<void> => {
  mkdirSync(place);
  const prepared = await run.prepare(place);
  await must(prepared.argv, { cwd: prepared.directory });
  const bare = await seconds(prepared.argv, prepared.directory);
  console.log(`${run.summary}: bare ${bare.toFixed(2)} s`);
  for (const [kind, options] of Object.entries(kinds)) {
    const is = await freeze(prepared, join(place, 'run.capsule'), options);
    console.log(
      `  ${kind}: ${String(is.files)} files, ${megabytes(is.reached)} MB (public ${megabytes(is.public)} of ${is.packages}; kept ${megabytes(is.kept)}); capsule ${megabytes(is.capsule)} MB; run ${is.traced.toFixed(2)} s when traced, ${is.took.toFixed(0)} s in all`,
    );
  }
};

const asked = process.argv.slice(2);
await using scratch = makeScratch();
for (const run of [...realRuns, ...packagedRuns])
  if (asked.length === 0 || asked.includes(run.name)) await measure(run, join(scratch.path, run.name));
