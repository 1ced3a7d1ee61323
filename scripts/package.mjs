// npm run package [-- --machine linux-x64 … --quick]: writes into out/ what is published and what people download. Twice the same bytes from
// the same sources. `--quick` compresses little, for tests. Needs xz and zstd.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root, setUp } from './setup.mjs';

const {
  values: { machine: asked, quick, output: out },
} = parseArgs({
  options: {
    machine: { type: 'string', multiple: true },
    quick: { type: 'boolean', default: false },
    output: { type: 'string', default: join(root, 'out') },
  },
});
const [zstdLevel, xzLevel] = quick ? ['-3', '-0'] : ['-19', '-9e'];

setUp();
const { writeApplication } = await import('./package/application.mjs');
const { addMachine, launcherOf } = await import('./package/portable.mjs');
const { joinProgram } = await import('../packages/capsule/dist/runnable.js');
const { machines } = await import('./package/pins.mjs');
const { tarOf } = await import('./package/archive.mjs');

const { version } = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8'));
const wanted = asked ?? Object.keys(machines);
const unknown = wanted.filter((machine) => !(machine in machines));
if (unknown.length > 0) {
  console.error(`error: ${unknown.join(', ')}: one of ${Object.keys(machines).join(', ')}`);
  process.exit(2);
}

const through = (argv, input) => {
  const { status, stdout, stderr, error } = spawnSync(argv[0], argv.slice(1), { input, maxBuffer: 2 ** 31 });
  if (error) throw new Error(`${argv[0]} is needed: ${error.message}`);
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr.toString()}`);
  return stdout;
};

const written = [];
const write = (name, bytes, mode = 0o644) => {
  writeFileSync(join(out, name), bytes, { mode });
  written.push({ name, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length });
  console.log(`  ${name}  ${(bytes.length / 1e6).toFixed(1)} MB`);
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const stage = mkdtempSync(join(out, '.stage-'));
console.log('packing');
const npm = join(stage, 'npm');
await writeApplication(npm, Object.keys(machines));
const tarball = tarOf(npm, 'package');
write(`holotype-${version}.tgz`, through(['gzip', '-9n'], tarball));

for (const machine of wanted) {
  const home = join(stage, machine);
  const application = join(home, 'lib/holotype');
  mkdirSync(join(home, 'lib'), { recursive: true });
  cpSync(npm, application, { recursive: true });
  await addMachine(application, machine);
  const tar = tarOf(application, '');
  const payload = through(['zstd', zstdLevel, '-T0', '-q', '-c'], tar);
  const digest = createHash('sha256').update(payload).digest('hex');
  write(
    `holotype-${machine}`,
    joinProgram(readFileSync(launcherOf(machine)), { payload, unpackedSize: tar.length, digest }),
    0o755,
  );
  renameSync(join(application, 'share'), join(home, 'share'));
  mkdirSync(join(home, 'bin'));
  cpSync(launcherOf(machine), join(home, 'bin/holotype'));
  cpSync(
    join(root, 'scripts/package/modulefile.lua'),
    join(home, `share/modulefiles/holotype/${version}.lua`),
  );
  for (const name of ['LICENSE', 'README.md']) cpSync(join(root, name), join(home, name));
  write(`holotype-${machine}.tar.xz`, through(['xz', xzLevel, '-T1', '-c'], tarOf(home, 'holotype')));
}
rmSync(stage, { recursive: true });
writeFileSync(join(out, 'SHA256SUMS'), written.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''));
console.log(`in ${out}, with SHA256SUMS`);
