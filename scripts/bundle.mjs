// Makes apps/cli/bundle from the compiled modules: the command then opens a few files, where they are 650.
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { findBundle, lastCompiled, stamp } from '../apps/cli/bin/bundled.mjs';
import { root } from './setup.mjs';

const directory = dirname(fileURLToPath(stamp));
/** Libraries that read files beside their own modules stay where they are. */
const stays = /^(@bokuweb\/zstd-wasm|@sqlite\.org\/sqlite-wasm|h5wasm)(\/|$)/;
const fromBundle = (path) => {
  const way = relative(directory, path);
  return way.startsWith('.') ? way : `./${way}`;
};
const isOwn = (id) => /^(packages|apps)\/[^/]+\/dist\//.test(relative(root, id));
/** packages/host/dist/scan/hashing/worker.js: host-scan-hashing-worker */
const entryName = (id) =>
  relative(root, id)
    .replace(/^(packages|apps)\//, '')
    .replace(/\/dist\//, '-')
    .replace(/\.js$/, '')
    .replaceAll('/', '-');

/**
 * What modules find beside themselves: scripts of threads and processes are built as well, everything else is found where it was. `onScript`
 * hears of those scripts.
 */
const placed = (onScript) => ({
  name: 'placed',
  resolveId: {
    filter: { id: stays },
    async handler(id, importer) {
      const found = await this.resolve(id, importer, { skipSelf: true });
      return { id: fromBundle(found.id), external: true };
    },
  },
  transform(code, id) {
    if (!isOwn(id) || !code.includes('import.meta.url')) return null;
    const moved = code
      .replaceAll(
        /new URL\((['`])([^'`$]*)(\$\{[^}]*\})?\1, import\.meta\.url\)/g,
        (_, quote, way, rest = '') => {
          const path = resolve(dirname(id), way);
          const isScript = path.endsWith('.js') && rest === '';
          if (isScript) onScript(path);
          const target = isScript
            ? `./${entryName(path)}.js`
            : fromBundle(path) + (way.endsWith('/') ? '/' : '');
          return `new URL(${quote}${target}${rest}${quote}, import.meta.url)`;
        },
      )
      .replaceAll(
        'createRequire(import.meta.url)',
        `createRequire(new URL('${fromBundle(id)}', import.meta.url))`,
      );
    return { code: moved };
  },
});

const build = async (input, onScript, codeSplitting) => {
  const bundle = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    plugins: [placed(onScript)],
    treeshake: { moduleSideEffects: (id) => !isOwn(id) },
    logLevel: 'warn',
  });
  await bundle.write({
    dir: directory,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting,
  });
  await bundle.close();
};

const makeBundle = async () => {
  const time = Math.ceil(lastCompiled() / 1000);
  rmSync(directory, { recursive: true, force: true });
  let scripts = new Map();
  const onScript = (path) => scripts.set(entryName(path), path);
  // What several verbs share is one file: opening a hundred takes longer than passing over what one verb does not need.
  const groups = [{ name: 'shared', test: isOwn, minShareCount: 2 }];
  await build({ main: join(root, 'apps/cli/dist/main.js') }, onScript, { groups });
  // Threads are small, and share nothing with the command but what is on the disk.
  while (scripts.size > 0) {
    const input = Object.fromEntries(scripts);
    scripts = new Map();
    await build(input, (path) => input[entryName(path)] ?? onScript(path), true);
  }
  writeFileSync(stamp, '');
  utimesSync(stamp, time, time);
};

// One that is as young as what was compiled stays, for whoever runs it at the moment.
if (!findBundle()) await makeBundle();
