// npm test: the unit tests, the sources, and the shortest real path through each engine and host; with --all everything, as CI does.
// HOLOTYPE_INSTALL=1 (set by .ci/run) installs missing engines.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bringProot } from './packages.mjs';
import { environment, root, setUp } from './setup.mjs';

/** Real files, engines and hosts, each by what takes seconds. */
const shortest = [
  // Frozen, replayed in namespaces, judged again; replayed where a library is another.
  ...['judge', 'replay-changed-root'],
  // podman, squashfuse, charliecloud; Apptainer; buildah; a registry; Slurm.
  ...['replay-images', 'replay-apptainer', 'recipe-containerfile', 'registry', 'slurm.test'],
  // Signed and verified by ssh-keygen.
  ...['signatures'],
  ...['hostile-capsule', 'hostile-documents', 'debian/whiteouts'],
].map((name) => `test/e2e/dist/${name}`);
const filters = [
  ...shortest,
  ...['test/engines/dist/run-chroot', 'test/engines/dist/trace/fallback'],
  ...['test/hostile/dist/capsule', 'test/fuzz/dist/corpus'],
];

const { values: options } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
console.log(
  options.all
    ? 'npm test --all: everything, about 30 minutes on two processors'
    : 'npm test: the unit tests, and of each engine and host the shortest real path, about 6 minutes on two processors; ' +
        '`npm test -- --all` runs everything',
);

const scratch = mkdtempSync(join(tmpdir(), 'holotype-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const [leftOut, kit] = [join(scratch, 'left-out'), join(scratch, 'kit')];
const testEnvironment = { ...environment, HOLOTYPE_LEFT_OUT: leftOut, HOLOTYPE_KIT_CACHE: kit };
const run = async (program, args, stdio = 'inherit') => {
  const [code] = await once(spawn(program, args, { cwd: root, stdio, env: testEnvironment }), 'close');
  return code === 0;
};
/** Beside what else is done; what it says is shown when it has ended. */
const runAside = async (name, [program, ...args]) => {
  const log = join(scratch, `${name}.log`);
  const output = openSync(log, 'w');
  const ok = await run(program, args, ['ignore', output, output]);
  console.log(readFileSync(log, 'utf8'));
  return ok;
};

const mayInstall = process.getuid() === 0 || process.env.HOLOTYPE_INSTALL === '1';
const engines = runAside('engines', ['node', 'scripts/packages.mjs', ...(mayInstall ? ['--install'] : [])]);
setUp();
await engines;
await bringProot(join(kit, 'way-in'));

let [passed, failed] = [0, 0];
const count = (ok) => (ok ? passed++ : failed++);

const generated = runAside('generated', ['node', 'scripts/generate.mjs', '--check']);
const vitest = (name, args) => ({
  results: join(scratch, `${name}.json`),
  argv: [
    ...['vitest', 'run', ...args, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${join(scratch, `${name}.json`)}`,
  ],
});
/** `ok`: of the whole run. A thread that dies takes tests with it that nobody counts. */
const countTests = (ok, results) => {
  const before = failed;
  if (existsSync(results)) {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'));
    passed += numPassedTests;
    // A file that does not load has no tests to count.
    failed +=
      numFailedTests +
      testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length;
  } else failed++;
  if (!ok && failed === before) failed++;
};

const unit = vitest('unit', ['--project', 'unit']);
const unitOk = runAside('unit', unit.argv);
// After the unit tests, which have a limit of time each.
const sources = unitOk.then(() =>
  runAside('sources', [
    // ESLint, which reads all types, takes half as long as the unit tests.
    ...['nice', '-n', '5', 'turbo', 'run', ...(options.all ? ['//#lint'] : [])],
    ...['//#format:check', '//#spell', '//#boundaries', '//#unused'],
    ...['--output-logs=errors-only', '--continue', '--ui=stream'],
  ]),
);
const real = vitest('real', [
  ...['e2e', 'engines', 'hostile'].flatMap((project) => ['--project', project]),
  ...(options.all ? [] : filters),
]);
countTests(await run(real.argv[0], real.argv.slice(1)), real.results);
countTests(await unitOk, unit.results);
count(await generated);
count(await sources);

if (existsSync(leftOut))
  console.log(
    `\nleft out here:\n${[...new Set(readFileSync(leftOut, 'utf8').trim().split('\n'))].map((line) => `  ${line}`).join('\n')}`,
  );
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
