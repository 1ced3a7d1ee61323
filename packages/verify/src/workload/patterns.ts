import { runInNewContext } from 'node:vm';
import { rawToUtf8, textToRaw } from '@holotype/model';
import { Minimatch } from 'minimatch';
import { VerifyError } from '../errors.ts';

/** The two names of an output: text as people write it, not escaped. */
export interface Names {
  /** Below the project, else the whole path. */
  readonly short: string;
  readonly absolute: string;
}

export type Matches = (names: Names) => boolean;

/** Path below the project, else the whole path. */
export const nameBelow = (project: string | undefined, path: string): string =>
  project !== undefined && path.startsWith(`${project}/`) ? path.slice(project.length + 1) : path;

/** Of an output whose path is the text of a document. Throws DocumentError for one that is none. */
export const toNames = (project: string | undefined, path: string): Names => ({
  short: rawToUtf8(textToRaw(nameBelow(project, path))),
  absolute: rawToUtf8(textToRaw(path)),
});

/** Globs as bash has them with globstar and dotglob: `*`, `?`, `[…]`, `{a,b}`, `**`; any other character stands for itself. */
const dialect = {
  ...{ dot: true, noext: true, nonegate: true, nocomment: true },
  platform: 'linux',
  braceExpandMax: 1000,
} as const;

/** Text that a pattern matches as it stands. */
export const escapePattern = (text: string): string => text.replace(/[\\*?[\]{}]/g, String.raw`\$&`);

/**
 * A glob, relative to the project or absolute; a name itself always matches, as it stands or with a backslash before what would be a glob in
 * it.
 */
export const toMatches = (pattern: string): Matches => {
  const plain = pattern.replace(/^\.\//, '');
  const name = plain.replace(/\\(.)/gsu, '$1');
  let glob: Minimatch | undefined;
  const isAbsolute = plain.startsWith('/');
  return ({ short, absolute }) => {
    const found = isAbsolute ? absolute : short;
    return found === plain || found === name || (glob ??= new Minimatch(plain, dialect)).match(found);
  };
};

// Made in the other realm, so that it is no instance of this one's Error.
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Runs what matches names. Patterns come from documents, and a regular expression made of one may run without end, which no promise can
 * stop: node:vm can. Throws `VERIFY_PATTERN_TOO_SLOW`.
 */
export const matchInTime = <T>(task: () => T, limitMs = 10_000): T => {
  let result: { readonly value: T } | undefined;
  const run = () => {
    result = { value: task() };
  };
  try {
    runInNewContext('run()', { run }, { timeout: limitMs });
  } catch (error) {
    if (!isTimeout(error)) throw error;
  }
  if (result) return result.value;
  throw new VerifyError(
    'VERIFY_PATTERN_TOO_SLOW',
    `The patterns of the run's policies and claims take over ${limitMs / 1000} s to match`,
    { hint: 'freeze the run again with simpler patterns', exit: 'invalid' },
  );
};
