// Builds the programs in C that are in the repository, for both architectures, with zig: the tracing helper and the launcher. Only who changes
// their sources needs it. `node scripts/build-native.mjs [--check] [PYTHON]`: a Python that has the package `ziglang` (`python3 -m venv DIR &&
// DIR/bin/pip install ziglang==0.17.1`; 411 MB). `--check` writes nothing there: it builds elsewhere and fails if a byte is another than in the
// repository. Needs the compiled packages, and a Debian archive for the source of libzstd.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchFromDebian, readSource } from './package/fetch.mjs';
import { root } from './setup.mjs';

const {
  values: { check },
  positionals: [python = 'python3'],
} = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });

const warnings = ['-Wall', '-Wextra', '-Werror'];
/** libzstd as Debian has it: its decoder is linked into the launcher. */
const zstd = {
  url: 'pool/main/libz/libzstd/libzstd_1.5.4+dfsg2.orig.tar.xz',
  sha256: '8cf4bbb65e77ec348d052c8d6230eba66d435bddf64c8b5be2fcb16880c19953',
};
const zstdUnits =
  /\/lib\/(common\/(entropy_common|error_private|fse_decompress|zstd_common|xxhash)|decompress\/\w+)\.c$/;

const programs = [
  {
    name: 'holotype-trace',
    directory: 'packages/trace/helper',
    flags: ['-std=gnu11', '-Os', '-s', '-static', ...warnings, '-Wno-missing-field-initializers'],
    libraries: () => [],
  },
  {
    name: 'holotype-launcher',
    directory: 'apps/launcher',
    flags: [
      '-std=gnu11',
      '-O2',
      '-s',
      '-static',
      ...warnings,
      '-D_GNU_SOURCE',
      '-DZSTD_DISABLE_ASM',
      '-ffunction-sections',
      '-Wl,--gc-sections',
      '-Wno-unused-parameter',
    ],
    libraries: async (scratch) => {
      const units = [];
      await readSource(await fetchFromDebian(zstd), async (path, content) => {
        if (!/\/lib\/(common|decompress|zstd[^/]*\.h$)/.test(path)) return;
        const file = join(scratch, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, await content());
        if (zstdUnits.test(path)) units.push(file);
      });
      // Names of source files end up in no binary: it is stripped, and asserts are off.
      return ['-I', dirname(dirname(units[0])), ...units.sort()];
    },
    from: [zstd],
  },
];

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const zigIn = (cwd) => (args) => {
  const done = spawnSync(python, ['-m', 'ziglang', ...args], { cwd, encoding: 'utf8' });
  if (done.status === 0) return done.stdout.trim();
  throw new Error(done.error?.message ?? done.stderr);
};

const build = async ({ name, directory, flags, libraries, from = [] }, scratch) => {
  const home = join(root, directory);
  const committed = join(home, 'bin');
  const place = check ? join(scratch, name) : committed;
  const source = join(home, 'src');
  const zig = zigIn(source);
  const names = readdirSync(source).sort();
  const units = [...names.filter((one) => one.endsWith('.c')), ...(await libraries(scratch))];
  mkdirSync(place, { recursive: true });
  const binaries = {};
  for (const architecture of ['x86_64', 'aarch64']) {
    const program = `${name}-${architecture}`;
    const path = join(place, program);
    zig(['cc', '-target', `${architecture}-linux-musl`, ...flags, '-o', path, ...units]);
    binaries[program] = sha256(readFileSync(path));
  }
  // Each source by its name and hash: what a test compares with the sources that it finds.
  const sources = sha256(names.map((one) => `${sha256(readFileSync(join(source, one)))}  ${one}\n`).join(''));
  const built = { zig: zig(['version']), flags, ...(from.length > 0 && { from }), sources, binaries };
  writeFileSync(join(place, 'built.json'), `${JSON.stringify(built, null, 2)}\n`);
  if (!check) return;
  for (const file of [...Object.keys(binaries), 'built.json']) {
    const same = readFileSync(join(place, file)).equals(readFileSync(join(committed, file)));
    const what = file === 'built.json' ? `${name}: ${file}` : file;
    console.log(`${what}: ${same ? 'as built from the sources' : 'NOT what the sources give'}`);
    if (!same) process.exitCode = 1;
  }
};

const scratch = mkdtempSync(join(tmpdir(), 'holotype-native-'));
try {
  for (const program of programs) await build(program, scratch);
} finally {
  rmSync(scratch, { recursive: true });
}
