// The directory with the command that every artefact holds: bin/, bundle/, licences. It needs Node, and nothing else.
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindingFile, bindings, writeBundle } from '../bundle.mjs';
import { writeShare } from '../completions.mjs';
import { root } from '../setup.mjs';
import { fetchFromNpm, readFromNpm } from './fetch.mjs';

const cli = JSON.parse(readFileSync(join(root, 'apps/cli/package.json'), 'utf8'));
const lockfile = readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8');

const describe = (machines) => ({
  name: cli.name,
  version: cli.version,
  description: cli.description,
  license: cli.license,
  homepage: cli.homepage,
  bugs: cli.bugs,
  repository: cli.repository,
  type: 'module',
  engines: cli.engines,
  bin: cli.bin,
  files: ['bin', 'bundle', 'share', 'THIRD-PARTY-LICENSES.txt'],
  holotype: { machines },
});

const licenceOf = (library) => {
  const { name, version, license } = JSON.parse(readFileSync(join(library, 'package.json'), 'utf8'));
  const file = readdirSync(library).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(library, file), 'utf8').trim();
  return `${name} ${version} (${license})\n${'-'.repeat(40)}\n${text}\n`;
};

/** koffi's binaries for the machines that this one is not. */
const bringBindings = async (bundle, machines) => {
  const { version } = JSON.parse(
    readFileSync(join(root, 'packages/host/node_modules/koffi/package.json'), 'utf8'),
  );
  for (const machine of Object.keys(bindings)) {
    const file = join(bundle, bindingFile(machine));
    if (!machines.includes(machine) || existsSync(file)) continue;
    const name = `@koromix/koffi-${machine}`;
    const integrity = new RegExp(`'${name}@${version}':\n +resolution: \\{integrity: ([^}]+)\\}`).exec(
      lockfile,
    )?.[1];
    const tarball = await fetchFromNpm(name, version, integrity);
    writeFileSync(file, await readFromNpm(tarball, `package/${bindings[machine]}/koffi.node`));
  }
};

/** Writes it into `directory`, for `machines`. */
export const writeApplication = async (directory, machines) => {
  const bundle = join(directory, 'bundle');
  const libraries = await writeBundle({ directory: bundle, installation: '..', small: true });
  await bringBindings(bundle, machines);
  await writeShare(directory);
  mkdirSync(join(directory, 'bin'));
  for (const name of ['holotype.mjs', 'kept.mjs', 'started.mjs']) {
    cpSync(join(root, 'scripts/package/bin', name), join(directory, 'bin', name));
    chmodSync(join(directory, 'bin', name), 0o755);
  }
  writeFileSync(join(directory, 'package.json'), `${JSON.stringify(describe(machines), null, 2)}\n`);
  writeFileSync(join(directory, 'THIRD-PARTY-LICENSES.txt'), libraries.map(licenceOf).join('\n'));
  cpSync(join(root, 'LICENSE'), join(directory, 'LICENSE'));
  cpSync(join(root, 'README.md'), join(directory, 'README.md'));
};
