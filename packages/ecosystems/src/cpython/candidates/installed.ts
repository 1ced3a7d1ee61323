import type { HostFiles } from '@holotype/host';
import { joinRaw, parentOf, type RawPath, type Sections, textToRaw } from '@holotype/model';
import { parseDefinition } from './definition.ts';
import { type InstallKey, parseInstallKey } from './install-key.ts';

/** What was built here of a release's sources. */
export interface BuiltHere {
  readonly kind: 'source';
  readonly version: string;
  readonly url: string;
  readonly sha256: string | undefined;
  /** For people: who says so. */
  readonly evidence: string;
  /** Where its installer may have kept the archive. */
  readonly cached: RawPath | undefined;
}
/** What was unpacked from an archive of python-build-standalone. `name`: of its directory. */
export interface Build extends InstallKey {
  readonly kind: 'build';
  readonly name: string;
}
/** An interpreter, and what its machine says of the file that it came from. */
export interface InstalledPython {
  readonly prefix: RawPath;
  readonly from: Build | BuiltHere;
}

export interface PythonSearch {
  readonly files: HostFiles;
  readonly sections: Sections;
  /** Of what was captured: images of Python state there what they were built from. */
  readonly variables: Readonly<Record<string, string>>;
  /** The purl of the package that a database lists a path for. */
  readonly ownerOf: (path: RawPath) => string | undefined;
}

const released = /^(\d{1,3}\.\d{1,3}\.\d{1,3})(?:(?:a|b|rc)\d{1,3})?$/;

/** CPythons with a standard library of their own which neither a distribution nor conda brought. */
export const installedPythons = (search: PythonSearch): readonly InstalledPython[] =>
  (search.sections.python?.prefixes ?? []).flatMap(({ path, kind, interpreters }) => {
    if (!['pyenv', 'local', 'user'].includes(kind)) return [];
    const prefix = textToRaw(path);
    return interpreters.flatMap(({ implementation, version, library }) => {
      if (implementation !== 'cpython' || !released.test(version)) return [];
      // The databases are read for that.
      const os = joinRaw(textToRaw(library), 'os.py');
      if (kind !== 'pyenv' && search.ownerOf(os) !== undefined) return [];
      return [{ prefix, from: buildOf(search, prefix, version) ?? builtHere(search, prefix, version) }];
    });
  });

/** uv names the directory by what it holds, and writes the release beside it. */
const buildOf = ({ files }: PythonSearch, prefix: RawPath, version: string): Build | undefined => {
  // Of a full archive the prefix is a directory in it.
  const top = prefix.endsWith('/install') ? parentOf(prefix) : prefix;
  const key = parseInstallKey(top);
  if (key?.version !== version) return undefined;
  const noted = files.text(joinRaw(top, 'BUILD'))?.trim() ?? '';
  const name = top.slice(top.lastIndexOf('/') + 1);
  return { kind: 'build', ...key, release: /^\d{8}$/.test(noted) ? noted : key.release, name };
};

const builtHere = (search: PythonSearch, prefix: RawPath, version: string): BuiltHere => {
  const { files, variables } = search;
  const root = /^(.+)\/versions\/[^/]+$/.exec(prefix)?.[1];
  const path = `${root ?? ''}/plugins/python-build/share/python-build/${version}`;
  const found = root === undefined ? undefined : parseDefinition(files.text(path) ?? '', version);
  const about = { kind: 'source', version } as const;
  if (root !== undefined && found) {
    const evidence = `built here; pyenv's definition names ${found.url}, sha256 ${found.sha256}`;
    return {
      ...about,
      url: found.url,
      sha256: found.sha256,
      evidence,
      cached: `${root}/cache/${found.file}`,
    };
  }
  const number = released.exec(version)?.[1] ?? version;
  const url = `https://www.python.org/ftp/python/${number}/Python-${version}.tar.xz`;
  const { PYTHON_VERSION, PYTHON_SHA256 = '' } = variables;
  const isImage =
    prefix === '/usr/local' && PYTHON_VERSION === version && /^[0-9a-f]{64}$/.test(PYTHON_SHA256);
  const evidence = `built here; ${isImage ? 'PYTHON_SHA256 states the hash of ' : 'its sources are '}${url}`;
  return { ...about, url, sha256: isImage ? PYTHON_SHA256 : undefined, evidence, cached: undefined };
};
