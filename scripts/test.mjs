// npm test: the unit tests, the sources, and the shortest real path through each engine and host; with --all everything, as CI does.
// HOLOTYPE_INSTALL=1 (set by .ci/run) installs missing engines.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bringEngines, bringProot } from './packages.mjs';
import { environment, root, setUp } from './setup.mjs';

/** Real files, engines and hosts, each by what takes seconds. */
const shortest = [
  // Frozen, replayed in namespaces, judged again; replayed where a library is another.
  ...['judge', 'replay-changed-root'],
  // podman, squashfuse, charliecloud; Apptainer; buildah; a registry; Slurm.
  ...['replay-images', 'replay-apptainer', 'recipe-containerfile', 'registry', 'slurm'],
  ...['hostile-capsule', 'hostile-documents', 'debian/whiteouts'],
].map((name) => `test/e2e/dist/${name}`);
const filters = [
  ...['packages/', 'apps/', ...shortest],
  ...['test/engines/dist/run-chroot', 'test/engines/dist/trace/fallback'],
  ...['test/hostile/dist/capsule', 'test/fuzz/dist/corpus'],
];

const { values: options } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
console.log(
  options.all
    ? 'npm test --all: everything, about half an hour on two processors'
    : 'npm test: the unit tests, and of each engine and host the shortest real path, about 7 minutes on two processors; ' +
        '`npm test -- --all` runs everything',
);

setUp();
bringEngines(process.getuid() === 0 || process.env.HOLOTYPE_INSTALL === '1');

const scratch = mkdtempSync(join(tmpdir(), 'holotype-test-'));
const [leftOut, kit] = [join(scratch, 'left-out'), join(scratch, 'kit')];
await bringProot(join(kit, 'way-in'));
const run = (program, args) =>
  spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, HOLOTYPE_LEFT_OUT: leftOut, HOLOTYPE_KIT_CACHE: kit },
  }).status === 0;

let [passed, failed] = [0, 0];
const count = (ok) => (ok ? passed++ : failed++);

count(run('node', ['scripts/generate.mjs', '--check']));
// Most tests wait for one program after another, and leave a processor to whoever looks at the sources meanwhile.
const lintLog = join(scratch, 'lint.log');
const lintOutput = openSync(lintLog, 'w');
const lint = spawn(
  'nice',
  [
    ...['-n', '10', 'turbo', 'run', '//#lint', '//#format:check', '//#spell', '//#boundaries', '//#unused'],
    ...['--output-logs=errors-only', '--continue', '--ui=stream'],
  ],
  { cwd: root, stdio: ['ignore', lintOutput, lintOutput], env: environment },
);
const linted = once(lint, 'close');

const results = join(scratch, 'results.json');
const before = failed;
const whole = run('vitest', [
  'run',
  ...(options.all ? [] : filters),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}`,
]);
if (existsSync(results)) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
  passed += numPassedTests;
  // A file that does not load has no tests to count.
  failed +=
    numFailedTests +
    testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
      .length;
} else failed++;
// A thread that dies takes tests with it that nobody counts.
if (!whole && failed === before) failed++;

const [lintCode] = await linted;
console.log(readFileSync(lintLog, 'utf8'));
count(lintCode === 0);

if (existsSync(leftOut))
  console.log(
    `\nleft out here:\n${[...new Set(readFileSync(leftOut, 'utf8').trim().split('\n'))].map((line) => `  ${line}`).join('\n')}`,
  );
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
