import { baseOf, parentOf } from '@holotype/model';
import { parseLibraryName } from '../probes/python/parse.ts';
import { type UnitKind, wholeUnit } from '../../unit.ts';

/** Distributions, Python's own tests, and what links programs with it: 170 of 260 MB, and distributors too pack them apart. */
const isApart = (name: string) => /^(?:site-packages|dist-packages|test|config-.*)$/.test(name);

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
      without: [...names].filter(isApart).map((name) => `${path}/${name}`),
      beside: isShared(prefix) ? [] : [`${prefix}/bin`],
    };
  },
};
