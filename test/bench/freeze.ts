/**
 * What freezing costs beside the run: `node test/bench/dist/freeze.js [ROUNDS] [DIRECTORY]`. As root, the machine's registries and Debian archive at
 * hand. The first freeze fills the store and is not counted; then the quickest of the rounds, with what the terminal says of each phase. Looks at files
 * are counted by strace where there is one. reprozip traces and packs the same, from PyPI in a venv of the bench.
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quickRuns, realRuns } from '@holotype/hosts';
import { checkout, execute, must } from '@holotype/kit';

const rounds = Number(process.argv[2] ?? 3);
const place = process.argv[3] ?? '/tmp/holotype-bench-freeze';
const holotype = join(checkout, 'apps/cli/bin/holotype.mjs');
const reprozip = join(place, 'venv/bin/reprozip');
const beside = join(place, 'beside');
const besideFiles = 300_000;

interface Workload {
  readonly name: string;
  readonly directory: string;
  readonly argv: readonly string[];
}

const megabytes = (path: string) => `${(statSync(path).size / 1e6).toFixed(1)} MB`;

const project = (name: string): string => {
  const directory = join(place, name);
  mkdirSync(directory, { recursive: true });
  return directory;
};

/** A file system of its own where one may be mounted, else a directory. */
const fillBeside = async (): Promise<void> => {
  mkdirSync(beside, { recursive: true });
  await execute(['mount', '-t', 'tmpfs', '-o', 'nr_inodes=0', 'tmpfs', beside]);
  for (let at = 0; at < besideFiles; at++) {
    if (at % 1000 === 0) mkdirSync(join(beside, String(at / 1000)));
    writeFileSync(join(beside, String(Math.floor(at / 1000)), String(at)), '');
  }
  writeFileSync(join(beside, 'used'), '1\n');
};

const analysis = `import statistics
heights = [170 + (i * 37 % 23) / 7 for i in range(1000)]
open('result.csv', 'w').write(f'mean\\n{statistics.fmean(heights):.9f}\\n')`;

const figure = async (): Promise<Workload[]> => {
  const run = [...realRuns, ...quickRuns].find(({ name }) => name === 'figure');
  if (!run) return [];
  const { directory, argv } = await run.prepare(project('figure'));
  return [{ name: 'figure', directory, argv }];
};

const freeze = (argv: readonly string[]) => [
  ...[process.execPath, holotype, 'freeze', '--force', '--store', join(place, 'store')],
  ...['-o', join(place, 'run.capsule'), '--', ...argv],
];

const timed = async (argv: readonly string[], cwd: string) => {
  const started = performance.now();
  const { code, stderr } = await execute(argv, { cwd });
  if (code !== 0) throw new Error(`${argv.join(' ')}: ${stderr.slice(-2000)}`);
  return { seconds: (performance.now() - started) / 1000, stderr };
};

const best = async (argv: readonly string[], cwd: string) => {
  let found = await timed(argv, cwd);
  for (let round = 1; round < rounds; round++) {
    const next = await timed(argv, cwd);
    if (next.seconds < found.seconds) found = next;
  }
  return found;
};

/** Calls that look at a file, of all threads and programs; undefined without strace. */
const countLooks = async (argv: readonly string[], cwd: string): Promise<number | undefined> => {
  const log = join(place, 'strace.log');
  const calls = 'trace=statx,newfstatat,stat,lstat';
  const ran = await execute(['strace', '-f', '-c', '-qq', '-e', calls, '-o', log, ...argv], { cwd }).catch(
    () => undefined,
  );
  if (ran?.code !== 0) return undefined;
  return Number(await must(['awk', '$NF ~ /stat/ { sum += $4 } END { print sum }', log]));
};

const measure = async ({ name, directory, argv }: Workload): Promise<void> => {
  await must(argv, { cwd: directory });
  const bare = await best(argv, directory);
  await must(freeze(argv), { cwd: directory });
  const frozen = await best(freeze(argv), directory);
  const looks = await countLooks(freeze(argv), directory);
  const capsule = megabytes(join(place, 'run.capsule'));
  const counted = looks === undefined ? '' : `, ${String(looks)} looks`;
  console.log(
    `${name}: bare ${bare.seconds.toFixed(2)} s, frozen in ${frozen.seconds.toFixed(2)} s, ${capsule}${counted}`,
  );
  for (const line of frozen.stderr.split('\n')) if (line.startsWith('✓')) console.log(`  ${line}`);
  const traces = join(place, 'rpz');
  const trace = await best([reprozip, 'trace', '--overwrite', '-d', traces, ...argv], directory).catch(
    () => undefined,
  );
  if (!trace) return;
  const packed = join(place, 'run.rpz');
  rmSync(packed, { force: true });
  const pack = await timed([reprozip, 'pack', '-d', traces, packed], directory);
  console.log(
    `  reprozip: traced in ${trace.seconds.toFixed(2)} s, packed in ${pack.seconds.toFixed(2)} s, ${megabytes(packed)}`,
  );
};

rmSync(place, { recursive: true, force: true });
const echo = project('echo');
try {
  await must(['python3', '-m', 'venv', join(place, 'venv')]);
  const installed = await execute([join(place, 'venv/bin/pip'), 'install', '--quiet', 'reprozip']);
  if (installed.code !== 0) console.log('reprozip is not to be had');
  await measure({ name: 'echo', directory: echo, argv: ['sh', '-c', 'echo 1 > a'] });
  await fillBeside();
  const used = ['sh', '-c', `cat ${beside}/used > a`];
  await measure({ name: `one file beside ${String(besideFiles)}`, directory: echo, argv: used });
  await measure({ name: 'analysis', directory: project('analysis'), argv: ['python3', '-c', analysis] });
  for (const workload of await figure()) await measure(workload);
} finally {
  await execute(['umount', beside]);
  rmSync(place, { recursive: true, force: true });
}
