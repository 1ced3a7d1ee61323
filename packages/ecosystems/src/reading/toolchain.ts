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

/** A compiler or runtime that was unpacked by hand or by its own installer: a directory with `bin`, with `folder`, and with `sign` below it. */
export const toolchain = ({ name, what, folder, sign, apart = [], answer }: Toolchain): UnitKind => ({
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
