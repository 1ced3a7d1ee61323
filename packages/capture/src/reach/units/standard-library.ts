import { baseOf, parentOf } from '@holotype/model';
import { parseLibraryName } from '../../probes/python/parse.ts';
import { type UnitKind, wholeUnit } from './unit.ts';

const sites = ['site-packages', 'dist-packages'];

/** Of an interpreter that no package brought: pyenv, uv, one built by hand. Its programs come with it if the prefix is its own. */
export const standardLibrary: UnitKind = {
  name: 'standard-library',
  sign: 'os.py',
  find: ({ path, names, isShared }) => {
    const parsed = parseLibraryName(baseOf(path));
    if (!parsed || !names.has('os.py')) return undefined;
    const prefix = parentOf(parentOf(path));
    const family = parsed.implementation === 'pypy' ? 'PyPy' : 'Python';
    return {
      ...wholeUnit(`${family} ${parsed.version}${parsed.threads} standard library`, path),
      without: sites.filter((name) => names.has(name)).map((name) => `${path}/${name}`),
      beside: isShared(prefix) ? [] : [`${prefix}/bin`],
    };
  },
};
