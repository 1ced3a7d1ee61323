import type { HostFiles } from '@holotype/host';
import {
  compareRaw,
  joinRaw,
  parentOf,
  type PythonPrefix,
  type RawPath,
  rawToText,
  toWord,
} from '@holotype/model';
import { isCondaPrefix, recordsFolder } from '../../../reading/conda-prefix.ts';
import { field } from '../../../reading/field.ts';
import { onlyGaps, tolerate } from '../../../reading/gaps.ts';
import type { Probe, ProbeContext, SectionGap } from '../../../probe.ts';
import { readSite } from './distributions.ts';
import { libraryFolders, readInterpreters } from './interpreters.ts';
import { findPrefixes, readBase } from './prefixes.ts';

const toKind = (files: HostFiles, path: RawPath, context: ProbeContext): PythonPrefix['kind'] => {
  if (files.stat(`${path}/pyvenv.cfg`)) return 'venv';
  if (isCondaPrefix(files, path)) return 'conda';
  if (/\/\.?pyenv\/versions\/[^/]+$/.test(path)) return 'pyenv';
  if (path === '/usr') return 'system';
  return path === `${context.home ?? ''}/.local` ? 'user' : 'local';
};

const readPrefix = (
  files: HostFiles,
  path: RawPath,
  context: ProbeContext,
  gaps: SectionGap[],
): PythonPrefix | undefined => {
  const venv = readBase(files, path);
  const libraries = libraryFolders(files, path);
  const folders = libraries.flatMap((library) => [`${library}/site-packages`, `${library}/dist-packages`]);
  // Debian's packages share one folder between all versions of Python 3.
  const sites = [`${path}/lib/python3/dist-packages`, ...folders].flatMap(
    (folder) => readSite(files, folder, gaps) ?? [],
  );
  const interpreters = readInterpreters(files, path, libraries, venv !== undefined, venv?.version, gaps);
  if (interpreters.length === 0 && sites.every((site) => site.distributions.length === 0)) return undefined;
  return {
    path: toWord(rawToText(path)),
    kind: toKind(files, path, context),
    ...field('base', venv?.base && toWord(rawToText(venv.base))),
    ...field('systemSites', venv?.systemSites),
    interpreters,
    sites,
  };
};

const reads = [
  // Where a prefix may be; the names below it say whether it is one.
  '~',
  '~/*',
  '~/*/*',
  '~/.local/share/*/*',
  '~/.local/share/*/*/*',
  '/opt',
  '/opt/*',
  '/srv',
  '/srv/*',
  '/**/versions',
  '/**/envs',
  '/**/bin',
  '/**/sbin',
  '/**/shims',
  '/**/bin/*',
  '/**/sbin/*',
  '/**/shims/*',
  '/**/pyvenv.cfg',
  `/**/${recordsFolder}`,
  '/**/lib',
  '/**/lib64',
  '/**/include/*/patchlevel.h',
  '/**/libpython*',
  '/**/libpypy*',
  '/**/python*/os.py',
  '/**/pypy*/os.py',
  '/**/site-packages',
  '/**/dist-packages',
  '/**/*.dist-info',
  '/**/*.dist-info/*',
  '/**/*.egg-link',
  '/**/*.egg-info',
  '/**/*.egg-info/*',
  '/**/*.egg',
  '/**/*.egg/EGG-INFO/PKG-INFO',
];

/** Every Python prefix that PATH, pyenv, conda and virtual environments reach, with its distributions; none is started. */
export const python: Probe<'python'> = {
  name: 'python',
  reads,
  runs: [],
  probe: (host, context) => {
    const gaps: SectionGap[] = [];
    const files = tolerate(host.files, gaps);
    const candidates = findPrefixes(files, context).flatMap(
      (path) => files.realpath(joinRaw(path, 'lib')) ?? [],
    );
    const paths = [...new Set(candidates.map(parentOf))].filter((path) => path !== '/').sort(compareRaw);
    const prefixes = paths.flatMap((path) => readPrefix(files, path, context, gaps) ?? []);
    if (prefixes.length === 0) return Promise.resolve(onlyGaps(gaps));
    return Promise.resolve({ section: { prefixes }, gaps });
  },
};
