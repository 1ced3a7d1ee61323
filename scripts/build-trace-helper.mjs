// Rebuilds packages/trace/helper/bin from packages/trace/helper/src with zig, for both architectures. Only who changes the sources
// needs it: the binaries are in the repository. `node scripts/build-trace-helper.mjs [--check] [PYTHON]`: a Python that has the package
// `ziglang` (`python3 -m venv DIR && DIR/bin/pip install ziglang==0.17.1`; 411 MB). `--check` writes nothing there: it builds elsewhere and
// fails if a byte is another than in the repository.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const helper = join(import.meta.dirname, '../packages/trace/helper');
const source = join(helper, 'src');
const committed = join(helper, 'bin');
const {
  values: { check },
  positionals: [python = 'python3'],
} = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });
const place = check ? mkdtempSync(join(tmpdir(), 'holotype-helper-')) : committed;

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const zig = (args) => {
  const done = spawnSync(python, ['-m', 'ziglang', ...args], { cwd: source, encoding: 'utf8' });
  if (done.status === 0) return done.stdout.trim();
  throw new Error(done.error?.message ?? done.stderr);
};

const names = readdirSync(source).sort();
const units = names.filter((name) => name.endsWith('.c'));
const flags = [
  '-std=gnu11',
  '-Os',
  '-s',
  '-static',
  '-Wall',
  '-Wextra',
  '-Werror',
  '-Wno-missing-field-initializers',
];
mkdirSync(place, { recursive: true });
const binaries = {};
for (const architecture of ['x86_64', 'aarch64']) {
  const name = `holotype-trace-${architecture}`;
  const path = join(place, name);
  zig(['cc', '-target', `${architecture}-linux-musl`, ...flags, '-o', path, ...units]);
  binaries[name] = sha256(readFileSync(path));
}
// Each source by its name and hash: what a test compares with the sources that it finds.
const sources = sha256(
  names.map((name) => `${sha256(readFileSync(join(source, name)))}  ${name}\n`).join(''),
);
const built = { zig: zig(['version']), flags, sources, binaries };
writeFileSync(join(place, 'built.json'), `${JSON.stringify(built, null, 2)}\n`);

if (check) {
  for (const name of [...Object.keys(binaries), 'built.json']) {
    const same = readFileSync(join(place, name)).equals(readFileSync(join(committed, name)));
    console.log(`${name}: ${same ? 'as built from the sources' : 'NOT what the sources give'}`);
    if (!same) process.exitCode = 1;
  }
  rmSync(place, { recursive: true });
}
