/**
 * What each real run weighs when it is frozen, what is kept of it, and what freezing it costs: `node test/bench/dist/runs.js [thin] [to=DIR]
 * [NAME...]`. `thin`: no more than the thin and the full capsule; `to`: where the thin capsules are left. The machine's registries and Debian
 * archive at hand.
 */
import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadTree, openCapsule } from '@holotype/capsule';
import { packagedRuns, realRuns, type PreparedRun, type RealRun } from '@holotype/hosts';
import { checkout, holotypeJson, makeScratch, must } from '@holotype/kit';
import { type Sources, utf8ToRaw } from '@holotype/model';

const holotype = join(checkout, 'apps/cli/bin/holotype.mjs');
const kinds: Readonly<Record<string, readonly string[]>> = {
  thin: [],
  full: ['--full'],
  'files, full': ['--full', '--reach', 'files'],
};
const megabytes = (bytes: number) => (bytes / 1e6).toFixed(2);

/** Groups of kept files that are told; the rest is summed up. */
const mostGroups = 6;

/** What is the project's own is no machine's: how much of everything else is public, and what is kept of it. */
const tellKept = async (capsule: string): Promise<void> => {
  const { total, packages, kept } = await holotypeJson<Sources>(['show', capsule, '--sources', '--json']);
  const groups = [
    ...kept.groups.map(({ what, name, amount }) => ({ name: `${what}: ${name}`, bytes: amount.bytes })),
    ...packages.map((one) => ({ name: `of ${one.purl}`, bytes: one.kept.bytes })),
  ]
    .filter(({ bytes }) => bytes > 0)
    .sort((a, b) => b.bytes - a.bytes);
  const own = kept.groups
    .filter(({ what }) => what === 'project' || what === 'data' || what === 'git')
    .reduce((sum, { amount }) => sum + amount.bytes, 0);
  const share = 100 * (1 - (kept.total.bytes - own) / (total.bytes - own));
  const told = groups
    .slice(0, mostGroups)
    .map(({ name, bytes }) => `${name} ${(bytes / 1000).toFixed(1)}`)
    .join('; ');
  console.log(
    `  public ${share.toFixed(2)} % beside the project's ${megabytes(own)} MB; kept ${(kept.total.bytes / 1e6).toFixed(3)} MB, packed ${(kept.stored / 1e6).toFixed(3)} MB; kB of it: ${told}${groups.length > mostGroups ? `; ${String(groups.length - mostGroups)} more` : ''}`,
  );
};

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
  const capsule = join(place, 'run.capsule');
  for (const [kind, options] of Object.entries(kinds)) {
    if (isShort && options.includes('--reach')) continue;
    const is = await freeze(prepared, capsule, options);
    console.log(
      `  ${kind}: ${String(is.files)} files, ${megabytes(is.reached)} MB (public ${megabytes(is.public)} of ${is.packages}; kept ${megabytes(is.kept)}); capsule ${megabytes(is.capsule)} MB; run ${is.traced.toFixed(2)} s when traced, ${is.took.toFixed(0)} s in all`,
    );
    if (kind !== 'thin') continue;
    await tellKept(capsule);
    if (to !== undefined) copyFileSync(capsule, join(to, `${run.name}.capsule`));
  }
};

const words = process.argv.slice(2);
const isShort = words.includes('thin');
const to = words.find((word) => word.startsWith('to='))?.slice('to='.length);
const asked = words.filter((word) => word !== 'thin' && !word.startsWith('to='));
await using scratch = makeScratch();
for (const run of [...realRuns, ...packagedRuns])
  if (asked.length === 0 || asked.includes(run.name)) await measure(run, join(scratch.path, run.name));
