import { rawToText } from '@holotype/model';
import { type UnitKind, wholeUnit } from './unit.ts';

/** A directory with `bin`, with `folder`, and with `sign` below it. */
const toolchain = (
  name: string,
  what: string,
  folder: string,
  sign: string,
  apart: readonly string[] = [],
): UnitKind => ({
  name,
  sign,
  find: ({ files, path, names }) =>
    names.has('bin') && names.has(folder) && files.lstat(`${path}/${sign}`)
      ? { ...wholeUnit(`${what} ${rawToText(path)}`, path), without: apart.map((one) => `${path}/${one}`) }
      : undefined,
});

/** 800 of 1,300 MB are its documentation, a component of its own. */
export const rust = toolchain('rust', 'Rust toolchain', 'lib', 'lib/rustlib', ['share/doc']);
export const go = toolchain('go', 'Go toolchain', 'src', 'src/runtime');
export const jdk = toolchain('jdk', 'Java', 'lib', 'lib/server/libjvm.so');
export const oldJdk = toolchain('old-jdk', 'Java', 'jre', 'jre/lib/rt.jar');
