import { rawToText } from '@holotype/model';
import { recordsFolder } from '../reading/conda-prefix.ts';
import { type UnitKind, wholeUnit } from '../unit.ts';

/** The base prefix also holds all others, and the archives that they were unpacked from. */
export const conda: UnitKind = {
  name: 'conda',
  sign: recordsFolder,
  find: ({ files, path, names }) => {
    if (!names.has(recordsFolder)) return undefined;
    const others = files.list(`${path}/envs`).map((name) => `${path}/envs/${name}`);
    const archives = names.has('pkgs') ? [`${path}/pkgs`] : [];
    return { ...wholeUnit(`conda prefix ${rawToText(path)}`, path), without: [...archives, ...others] };
  },
};
