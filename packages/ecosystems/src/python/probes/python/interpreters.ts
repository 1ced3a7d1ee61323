import type { HostFiles } from '@holotype/host';
import { type PythonInterpreter, type RawPath, rawToText, toWord } from '@holotype/model';
import type { SectionGap } from '../../../probe.ts';
import { recordedVersions } from '../../../reading/conda-prefix.ts';
import { parseLibraryName, parsePatchLevel, parseVersionString } from './parse.ts';

const maxProgram = 64 * 1024 * 1024;

/** The exact version, without starting anything: headers, conda's record, then the program's own strings. */
const readVersion = (files: HostFiles, prefix: RawPath, name: string, short: string): string | undefined => {
  const headers = ['', 'm', 'mu'].map((suffix) => `${prefix}/include/${name}${suffix}/patchlevel.h`);
  for (const path of headers) {
    const level = parsePatchLevel(files.text(path) ?? '');
    if (level !== undefined) return level;
  }
  const conda = recordedVersions(files, prefix, 'python').find((version) => version.startsWith(`${short}.`));
  if (conda !== undefined) return conda;
  const programs = [
    `${prefix}/bin/${name}`,
    `${prefix}/lib/lib${name}.so.1.0`,
    `${prefix}/lib64/lib${name}.so.1.0`,
  ];
  for (const path of programs) {
    const bytes = files.bytes(path, maxProgram);
    const version = bytes && parseVersionString(bytes, short);
    if (version !== undefined) return version;
  }
  return undefined;
};

/** lib and lib64 are one folder in a virtual environment and on Debian; elsewhere the second holds the standard library. */
export const libraryFolders = (files: HostFiles, prefix: RawPath): RawPath[] => {
  const folders = ['lib', 'lib64'].filter(
    (name) => name === 'lib' || files.lstat(`${prefix}/lib64`)?.type === 'directory',
  );
  return folders.flatMap((folder) =>
    files
      .list(`${prefix}/${folder}`)
      .filter((name) => parseLibraryName(name) !== undefined)
      .map((name) => `${prefix}/${folder}/${name}`),
  );
};

/** `stated`: the version in pyvenv.cfg, of a virtual environment, which has no standard library of its own. */
export const readInterpreters = (
  files: HostFiles,
  prefix: RawPath,
  libraries: readonly RawPath[],
  isVenv: boolean,
  stated: string | undefined,
  gaps: SectionGap[],
): PythonInterpreter[] =>
  libraries.flatMap((library) => {
    const name = library.slice(library.lastIndexOf('/') + 1);
    const parsed = parseLibraryName(name);
    if (!parsed || (!isVenv && files.stat(`${library}/os.py`) === undefined)) return [];
    const version = isVenv ? stated : readVersion(files, prefix, name, parsed.version);
    const where = toWord(rawToText(library));
    if (version === undefined)
      gaps.push({ where, why: 'absent', detail: 'nothing states the third number of the version' });
    return [
      { implementation: parsed.implementation, version: toWord(version ?? parsed.version), library: where },
    ];
  });
