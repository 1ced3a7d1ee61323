import type { Host } from '@holotype/host';
import { baseOf, isWithin, joinRaw, parentOf, type RawPath, utf8ToRaw } from '@holotype/model';
import { type SectionGap, tolerate } from '@holotype/ecosystems';

export interface Reached {
  readonly path: RawPath;
  readonly by: string;
}

/** Variables that name the root of a toolchain or of its packages. */
const variables = [
  'PYENV_ROOT',
  'RUSTUP_HOME',
  'CARGO_HOME',
  'CONDA_PREFIX',
  'VIRTUAL_ENV',
  'JAVA_HOME',
  'GOROOT',
  'NVM_DIR',
  'R_LIBS_USER',
  'SPACK_ROOT',
  'EASYBUILD_PREFIX',
];
const wellKnown = [
  '.pyenv',
  '.rustup',
  '.cargo',
  '.nvm',
  '.sdkman',
  '.rbenv',
  '.julia',
  'miniconda3',
  'anaconda3',
  'miniforge3',
  'mambaforge',
];
const binaryFolders = new Set(['bin', 'sbin', 'shims', 'condabin']);

/**
 * The prefix that a directory of the search path belongs to. A home itself or ~/.local is never taken whole, and a directory at the root
 * only if it looks like a prefix: /conda is one, /tmp and /data are not.
 */
const prefixOf = (host: Host, directory: RawPath, homes: readonly RawPath[]): RawPath => {
  const parent = parentOf(directory);
  const atRoot = parent.lastIndexOf('/') === 0;
  const looksLikeOne = ['lib', 'lib64', 'conda-meta'].some((name) => host.files.stat(joinRaw(parent, name)));
  const tooWide =
    parent === '/' || homes.includes(parent) || baseOf(parent) === '.local' || (atRoot && !looksLikeOne);
  return binaryFolders.has(baseOf(directory)) && !tooWide ? parent : directory;
};

const linkerDirectories = (host: Host): RawPath[] => {
  const files = [
    '/etc/ld.so.conf',
    ...host.files.list('/etc/ld.so.conf.d').map((name) => joinRaw('/etc/ld.so.conf.d', name)),
  ];
  return files
    .flatMap((file) => (host.files.text(file) ?? '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('/'))
    .map(utf8ToRaw);
};

/**
 * Prefixes outside the system's own directories that PATH, the linker, module systems and well-known toolchains point at. What this user
 * may not look at is a gap, but for toolchains that nothing names: other people's homes are closed.
 */
export const findReached = (
  host: Host,
  environment: Readonly<Record<string, string>>,
  homes: readonly RawPath[],
  gaps: SectionGap[],
): Reached[] => {
  const found: Reached[] = [];
  const open = { ...host, files: tolerate(host.files, gaps) };
  const quiet = tolerate(host.files, []);
  const add = (path: RawPath, by: string, files = open.files) => {
    const real = files.realpath(path);
    if (real !== undefined && real !== '/' && !homes.includes(real)) found.push({ path: real, by });
  };
  const absolute = (value: string | undefined) =>
    (value ?? '')
      .split(':')
      .filter((part) => part.startsWith('/'))
      .map(utf8ToRaw);
  for (const directory of absolute(environment['PATH'])) add(prefixOf(open, directory, homes), 'PATH');
  for (const name of variables) for (const path of absolute(environment[name])) add(path, name);
  for (const path of absolute(environment['LD_LIBRARY_PATH'])) add(path, 'LD_LIBRARY_PATH');
  for (const path of absolute(environment['MODULEPATH'])) add(path, 'MODULEPATH');
  for (const path of linkerDirectories(open)) add(path, 'ld.so.conf');
  for (const home of homes) for (const name of wellKnown) add(joinRaw(home, name), 'a toolchain', quiet);
  return found.filter(
    ({ path }) => !found.some((other) => other.path !== path && isWithin(path, other.path)),
  );
};
