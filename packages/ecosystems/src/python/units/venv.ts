import { parentOf, rawToText } from '@holotype/model';
import { libraryFolders } from '../probes/python/interpreters.ts';
import { readBase } from '../probes/python/prefixes.ts';
import { type UnitKind, wholeUnit } from '../../unit.ts';

/** A virtual environment, and the standard library of the interpreter that it was made from. */
export const venv: UnitKind = {
  name: 'venv',
  sign: 'pyvenv.cfg',
  find: ({ files, path, names }) => {
    if (!names.has('pyvenv.cfg')) return undefined;
    const found = readBase(files, path);
    const short = /^\d+\.\d+/.exec(found?.version ?? '')?.[0];
    const libraries = found?.base === undefined ? [] : libraryFolders(files, found.base);
    const needs = libraries
      .filter((library) => short !== undefined && library.endsWith(short))
      .map((library) => `${library}/os.py`)
      .filter((module) => files.stat(module) && parentOf(module) !== '/');
    const sites = libraryFolders(files, path)
      .map((library) => `${library}/site-packages`)
      .filter((site) => files.lstat(site)?.type === 'directory');
    return { ...wholeUnit(`virtual environment ${rawToText(path)}`, path), needs, sites };
  },
};
