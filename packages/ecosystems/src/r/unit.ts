import { rawToText } from '@holotype/model';
import { type UnitKind, wholeUnit } from '../unit.ts';

/** What R itself installs in its library; the others there are packages of their own. */
const ofR: ReadonlySet<string> = new Set([
  'base',
  'compiler',
  'datasets',
  'graphics',
  'grDevices',
  'grid',
  'methods',
  'parallel',
  'splines',
  'stats',
  'stats4',
  'tcltk',
  'tools',
  'translations',
  'utils',
]);

/** R that no package brought. */
export const r: UnitKind = {
  name: 'r',
  sign: 'library/base/DESCRIPTION',
  find: ({ files, path, names }) => {
    if (!names.has('library') || !names.has('bin') || !files.lstat(`${path}/${r.sign}`)) return undefined;
    const others = files.list(`${path}/library`).filter((name) => !ofR.has(name));
    return {
      ...wholeUnit(`R ${rawToText(path)}`, path),
      without: others.map((name) => `${path}/library/${name}`),
    };
  },
};
