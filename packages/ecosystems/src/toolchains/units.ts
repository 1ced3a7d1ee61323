import { rawToText } from '@holotype/model';
import { type UnitKind, wholeUnit } from '../unit.ts';

interface Toolchain {
  readonly name: string;
  readonly what: string;
  readonly folder: string;
  readonly sign: string;
  readonly apart?: readonly string[];
  /** Below it, what a question for its version opens. */
  readonly answer?: RegExp;
}

/** A directory with `bin`, with `folder`, and with `sign` below it. */
const toolchain = ({ name, what, folder, sign, apart = [], answer }: Toolchain): UnitKind => ({
  name,
  sign,
  find: ({ files, path, names }) =>
    names.has('bin') && names.has(folder) && files.lstat(`${path}/${sign}`)
      ? {
          ...wholeUnit(`${what} ${rawToText(path)}`, path),
          without: apart.map((one) => `${path}/${one}`),
          ...(answer && { isOfAnswer: (one) => answer.test(one.slice(path.length + 1)) }),
        }
      : undefined,
});

/** 800 of 1,300 MB are its documentation, a component of its own. */
export const rust = toolchain({
  name: 'rust',
  what: 'Rust toolchain',
  folder: 'lib',
  sign: 'lib/rustlib',
  apart: ['share/doc'],
  answer: /^(?:bin\/[^/]+|lib\/[^/]+\.so(?:\.[^/]+)?)$/,
});
export const go = toolchain({
  name: 'go',
  what: 'Go toolchain',
  folder: 'src',
  sign: 'src/runtime',
  answer: /^(?:bin\/[^/]+|VERSION|go\.env)$/,
});
export const jdk = toolchain({ name: 'jdk', what: 'Java', folder: 'lib', sign: 'lib/server/libjvm.so' });
export const oldJdk = toolchain({ name: 'old-jdk', what: 'Java', folder: 'jre', sign: 'jre/lib/rt.jar' });
