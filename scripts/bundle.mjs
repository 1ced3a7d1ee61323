// Makes apps/cli/bundle from the compiled modules: the command then opens a few files, where they are 650. The directory needs nothing outside
// itself but Node, and is what `npm run package` puts into every artefact.
import { cpSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { minifySync } from 'rolldown/experimental';
import { findBundle, lastCompiled, stamp } from '../apps/cli/bin/bundled.mjs';
import { root } from './setup.mjs';

/** Libraries that read files beside their own modules, and what of them is loaded: they are copied as they are. */
const carried = {
  '@bokuweb/zstd-wasm': ['dist/common'],
  '@sqlite.org/sqlite-wasm': [
    'node.mjs',
    'sqlite-wasm/jswasm/sqlite3-node.mjs',
    'sqlite-wasm/jswasm/sqlite3.wasm',
  ],
  h5wasm: ['dist/esm'],
  yaml: ['dist'],
};
/** Large ones that few need: where size counts each is one compressed file. */
const packed = ['h5wasm', 'yaml'];
/** Characters of a script that is one compressed file where size counts; it needs no other module. */
const large = 256 * 1024;
/** koffi's binaries by the machine that they are for, as process.platform and process.arch say it; elsewhere all does without. */
export const bindings = { 'linux-x64': 'linux_x64', 'linux-arm64': 'linux_arm64' };
export const bindingFile = (machine) => `koffi-${machine}.node`;

const isOwn = (id) => /^(packages|apps)\/[^/]+\/dist\//.test(relative(root, id));
const first = [
  'command/dist/refuse-early',
  'host/dist/workers/address-space',
  'host/dist/errors',
  'model/dist/errors',
];
const isFirst = (id) => first.some((path) => id === join(root, `packages/${path}.js`));
/** packages/host/dist/scan/hashing/worker.js: host-scan-hashing-worker */
const entryName = (id) =>
  relative(root, id)
    .replace(/^(packages|apps)\//, '')
    .replace(/\/dist\//, '-')
    .replace(/\.c?js$/, '')
    .replaceAll('/', '-');

const carriedName = (id) => Object.keys(carried).find((name) => id.includes(`/node_modules/${name}/`));

/** Copies what `id` needs of its package; its path in the bundle. */
const carry = (id, name, directory) => {
  const start = id.indexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length;
  const target = join(directory, 'libraries', name);
  for (const path of ['package.json', ...carried[name]])
    cpSync(join(id.slice(0, start), path), join(target, path), {
      recursive: true,
      filter: (from) => !/\.(map|d\.ts)$/.test(from),
    });
  return `./libraries/${name}/${id.slice(start)}`;
};

/** Builds the library whose main module is `id` into one compressed file, and a module that loads it; its path in the bundle. */
const pack = async (id, name, directory) => {
  const bundle = await rolldown({ input: id, platform: 'browser', logLevel: 'warn' });
  const {
    output: [{ code, exports }],
  } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  mkdirSync(join(directory, 'libraries'), { recursive: true });
  const path = `libraries/${name}.mjs`;
  writeFileSync(join(directory, `${path}.br`), brotliCompressSync(code));
  const names = exports.filter((one) => one !== 'default');
  writeFileSync(
    join(directory, path),
    `import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
const code = brotliDecompressSync(readFileSync(new URL('./${name}.mjs.br', import.meta.url)));
const library = await import(\`data:text/javascript;base64,\${code.toString('base64')}\`);
export default library.default;
export const { ${names.join(', ')} } = library;
`,
  );
  return `./${path}`;
};

/** The binding of every machine that it is installed for: of this one, and of others if the dependencies were installed so. */
const carryBindings = (id, directory) => {
  const koffi = createRequire(createRequire(id).resolve('koffi'));
  for (const [machine, folder] of Object.entries(bindings))
    try {
      const loader = koffi.resolve(`@koromix/koffi-${machine}`);
      cpSync(join(dirname(loader), folder, 'koffi.node'), join(directory, bindingFile(machine)));
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
};

/**
 * What modules find beside themselves: scripts of threads and processes are built as well, other files are copied. `onScript` hears of those
 * scripts. `installation` is where Holotype lies, seen from the bundle.
 */
const placed = ({ directory, installation, small, onScript, libraries }) => ({
  name: 'placed',
  resolveId: {
    filter: { id: new RegExp(`^(${Object.keys(carried).join('|')})(/|$)`) },
    async handler(id, importer) {
      const found = await this.resolve(id, importer, { skipSelf: true });
      libraries.add(found.id.slice(0, found.id.indexOf(`/node_modules/${id}/`)) + `/node_modules/${id}`);
      if (small && packed.includes(id)) return { id: await pack(found.id, id, directory), external: true };
      const name = carriedName(found.id);
      return { id: carry(found.id, name, directory), external: true };
    },
  },
  transform(code, id) {
    if (!isOwn(id) || !code.includes('import.meta.url')) return null;
    const copyBeside = (path, name) => {
      cpSync(path, join(directory, name), { recursive: true });
      return `./${name}`;
    };
    const copyScript = (path, name) => {
      const text = readFileSync(path, 'utf8');
      const code = small ? minifySync(path, text).code : text;
      writeFileSync(join(directory, name), code.length > large && small ? packScript(code, name) : code);
      return `./${name}`;
    };
    const packScript = (code, name) => {
      writeFileSync(join(directory, `${name}.br`), brotliCompressSync(code));
      return `'use strict';
const code = require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(__filename + '.br'));
new Function('exports', code.toString())(exports);
`;
    };
    const compressBeside = (path, name) => {
      writeFileSync(join(directory, `${name}.br`), brotliCompressSync(readFileSync(path)));
      return `./${name}.br`;
    };
    const targetOf = (path, rest) => {
      if (rest !== '') return `${copyBeside(path, entryName(path.replace(/\/$/, '')))}/`;
      if (path === root) return installation;
      if (path === join(root, 'apps/cli/bin/holotype.mjs')) return '../bin/holotype.mjs';
      onScript(path);
      return `./${entryName(path)}.js`;
    };
    const moved = code
      .replaceAll(
        /new URL\((['`])([^'`$]*)(\$\{[^}]*\})?\1, import\.meta\.url\)/g,
        (_, quote, way, rest = '') =>
          `new URL(${quote}${targetOf(resolve(dirname(id), way), rest)}${rest}${quote}, import.meta.url)`,
      )
      .replaceAll(/createRequire\(import\.meta\.url\)(\.resolve)?\('([^']*)'\)/g, (_, asked = '', wanted) => {
        if (wanted === 'koffi') {
          libraries.add(dirname(createRequire(id).resolve('koffi')));
          carryBindings(id, directory);
          return `createRequire(import.meta.url)(\`./${bindingFile('${process.platform}-${process.arch}')}\`)`;
        }
        const path = createRequire(id).resolve(wanted);
        if (!isOwn(path)) libraries.add(dirname(path));
        const name = isOwn(path) ? `${entryName(path)}.cjs` : wanted.replaceAll('/', '-').replace('@', '');
        const place = isOwn(path) ? copyScript : small ? compressBeside : copyBeside;
        return `createRequire(import.meta.url)${asked}('${place(path, name)}')`;
      });
    return { code: moved };
  },
});

/**
 * Writes the bundle into `directory`, which must be empty; `installation` as above; `small` takes time, and room from what travels. Gives the
 * directories of the libraries that are in it.
 */
export const writeBundle = async ({ directory, installation, small }) => {
  mkdirSync(directory, { recursive: true });
  const libraries = new Set();
  const note = {
    name: 'note',
    moduleParsed: ({ id }) => {
      const library = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id)?.[0];
      if (library) libraries.add(library);
    },
  };
  let scripts = new Map();
  const build = async (input, onScript, codeSplitting) => {
    const bundle = await rolldown({
      input,
      cwd: root,
      platform: 'node',
      plugins: [note, placed({ directory, installation, small, onScript, libraries })],
      treeshake: { moduleSideEffects: (id) => !isOwn(id) },
      logLevel: 'warn',
      checks: { pluginTimings: false },
    });
    await bundle.write({
      dir: directory,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      codeSplitting,
      minify: small,
      keepNames: small,
    });
    await bundle.close();
  };
  const onScript = (path) => scripts.set(entryName(path), path);
  // What several verbs share is one file: opening a hundred takes longer than passing over what one verb does not need.
  const groups = [
    // What is loaded before it is known that the rest can be.
    { name: 'first', test: isFirst, priority: 1 },
    { name: 'shared', test: isOwn, minShareCount: 2 },
  ];
  await build({ main: join(root, 'apps/cli/dist/main.js') }, onScript, { groups });
  // Threads are small, and share nothing with the command but what is on the disk.
  while (scripts.size > 0) {
    // In the order of their names: they were found in whatever order files were read.
    const input = Object.fromEntries([...scripts].sort(([a], [b]) => (a < b ? -1 : 1)));
    scripts = new Map();
    await build(input, (path) => input[entryName(path)] ?? onScript(path), true);
  }
  return [...libraries].sort();
};

const makeForClone = async () => {
  const directory = dirname(fileURLToPath(stamp));
  const time = Math.ceil(lastCompiled() / 1000);
  rmSync(directory, { recursive: true, force: true });
  await writeBundle({ directory, installation: '../../..', small: false });
  writeFileSync(stamp, '');
  utimesSync(stamp, time, time);
};

// One that is as young as what was compiled stays, for whoever runs it at the moment.
if (process.argv[1] === import.meta.filename && !findBundle()) await makeForClone();
