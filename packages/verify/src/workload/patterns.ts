import { runInNewContext } from 'node:vm';
import picomatch from 'picomatch';
import { VerifyError } from '../errors.ts';

/** The two names of an output: text as people write it, not escaped. */
export interface Names {
  /** Below the project, else the whole path. */
  readonly short: string;
  readonly absolute: string;
}

export type Matches = (names: Names) => boolean;

/** A glob, relative to the project or absolute; a name itself always matches. */
export const toMatches = (pattern: string): Matches => {
  const plain = pattern.replace(/^\.\//, '');
  const expression = picomatch.makeRe(plain, { dot: true });
  const isAbsolute = plain.startsWith('/');
  return ({ short, absolute }) => {
    const name = isAbsolute ? absolute : short;
    return name === plain || expression.test(name);
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
