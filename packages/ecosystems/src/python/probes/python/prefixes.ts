import type { HostFiles } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, utf8ToRaw } from '@holotype/model';
import type { ProbeContext } from '../../../probe.ts';
import { isCondaPrefix } from '../../../reading/conda-prefix.ts';
import { parseVenvConfig } from './parse.ts';

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin';
const program = /^(python|pypy)\d*(\.\d+)?t?$/;

/** Where a command on PATH lies, and where it leads. */
const fromPath = (files: HostFiles, path: string): RawPath[] =>
  path
    .split(':')
    .filter((folder) => folder.startsWith('/'))
    .flatMap((text) => {
      const folder = utf8ToRaw(text);
      const found = files.list(folder).filter((name) => program.test(name));
      const real = found
        .map((name) => files.realpath(joinRaw(folder, name)))
        .filter((target) => target !== undefined);
      return found.length > 0 ? [parentOf(folder), ...real.map((target) => parentOf(parentOf(target)))] : [];
    });

/** Where people and their tools keep environments: below the home directory two levels, below /opt and /srv one. */
const fromFolders = (files: HostFiles, home: RawPath | undefined): RawPath[] => {
  const below = (folder: RawPath) =>
    files
      .list(folder)
      .map((name) => joinRaw(folder, name))
      .filter((path) => files.lstat(path)?.type === 'directory');
  const homes = home === undefined || home === '/' ? [] : below(home);
  const tools = ['pipx/venvs', 'uv/python', 'uv/tools'].flatMap((name) =>
    below(`${home ?? ''}/.local/share/${name}`),
  );
  return [...homes, ...homes.flatMap(below), ...tools, ...['/opt', '/srv'].flatMap(below)];
};

/** What a run used lies where it wants: a project's environment is on nobody's PATH. */
const fromTouched = (touched: readonly RawPath[]): RawPath[] => [
  ...new Set(
    touched.flatMap((path) => /^(\/.*?)\/lib(?:64)?\/(?:python|pypy)\d[^/]*\//.exec(path)?.[1] ?? []),
  ),
];

/** Candidates, in no order and more than once: a prefix is what has a standard library, a pyvenv.cfg or installed distributions. */
export const findPrefixes = (files: HostFiles, context: ProbeContext): RawPath[] => {
  const { environment, home, touched = [] } = context;
  const named = ['VIRTUAL_ENV', 'CONDA_PREFIX'].flatMap((name) => environment[name] ?? []).map(utf8ToRaw);
  const isEnvironment = (path: RawPath) =>
    files.stat(`${path}/pyvenv.cfg`) !== undefined || isCondaPrefix(files, path);
  const isBase = (path: RawPath) => /\/\.local\/share\/uv\/python\/[^/]+$/.test(path);
  const pyenv =
    environment['PYENV_ROOT'] === undefined ? `${home ?? ''}/.pyenv` : utf8ToRaw(environment['PYENV_ROOT']);
  const versions = `${pyenv}/versions`;
  const found = [
    '/usr',
    '/usr/local',
    ...(home === undefined ? [] : [`${home}/.local`]),
    ...fromPath(files, environment['PATH'] ?? defaultPath),
    ...named,
    ...files.list(versions).map((name) => joinRaw(versions, name)),
    ...fromTouched(touched),
    ...fromFolders(files, home).filter((path) => isEnvironment(path) || isBase(path)),
  ].filter((path) => path.startsWith('/'));
  const nested = found.flatMap((path) => files.list(`${path}/envs`).map((name) => `${path}/envs/${name}`));
  const all = [...found, ...nested];
  return [...all, ...all.flatMap((path) => readBase(files, path)?.base ?? [])];
};

export interface Venv {
  readonly base: RawPath | undefined;
  readonly systemSites: boolean;
  readonly version: string | undefined;
}

/** What pyvenv.cfg says; undefined if the prefix is no virtual environment. */
export const readBase = (files: HostFiles, prefix: RawPath): Venv | undefined => {
  const text = files.text(`${prefix}/pyvenv.cfg`);
  if (text === undefined) return undefined;
  const config = parseVenvConfig(text);
  const home = config.get('home');
  const real = home?.startsWith('/') ? files.realpath(utf8ToRaw(home)) : undefined;
  return {
    base: real === undefined ? undefined : parentOf(real),
    systemSites: config.get('include-system-site-packages')?.toLowerCase() === 'true',
    version: config.get('version') ?? config.get('version_info'),
  };
};
