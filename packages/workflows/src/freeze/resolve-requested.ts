import type { HostFiles } from '@holotype/host';
import {
  checkLengths,
  checkPattern,
  isWithin,
  joinRaw,
  parentOf,
  type RawPath,
  rawToUtf8,
  utf8ToRaw,
} from '@holotype/model';
import { escapePattern } from '@holotype/verify';
import type { Requested } from './request.ts';

/** Where what a user types starts, and what it is looked up in. */
export interface TypedIn {
  readonly workingDirectory: RawPath;
  /** Undefined: documents know every output by its whole path. */
  readonly project: RawPath | undefined;
  readonly files: Pick<HostFiles, 'realpath'>;
  /** Whether the run made what lies there: a link that it made is a result itself. */
  readonly made?: ((path: RawPath) => boolean) | undefined;
}

/** The same by the names that documents use, however they were spelt. */
export const resolveRequested = (requested: Requested, typedIn: TypedIn): Requested => {
  const resolve = (name: string, where = typedIn) => (name === 'stdout' ? name : resolvePattern(name, where));
  return {
    outputs: requested.outputs.map((one) => resolvePattern(one, typedIn)),
    policies: requested.policies.map((one) => checkPattern({ ...one, pattern: resolve(one.pattern) })),
    // A claim is about what a file says, which is where a link leads.
    claims: requested.claims.map((one) =>
      checkLengths({ ...one, output: resolve(one.output, { ...typedIn, made: undefined }) }),
    ),
  };
};

const isGlob = (segment: string): boolean => /[\\*?[\]{}]/.test(segment);

/**
 * A name or glob as typed in the working directory, by its name below the project, else absolute. What it begins with is found as the kernel
 * finds it, through symlinks and `..`: a directory of just that name first, whatever letters it has. Only what was typed can be a glob, never the
 * place that it was typed in.
 */
export const resolvePattern = (typed: string, typedIn: TypedIn): string => {
  const { workingDirectory, project, files, made } = typedIn;
  const segments = typed.split('/').filter((one) => one !== '' && one !== '.');
  let directory = typed.startsWith('/') ? '/' : workingDirectory;
  let at = 0;
  for (; at < segments.length; at++) {
    const segment = segments[at] ?? '';
    const below = joinRaw(directory, utf8ToRaw(segment));
    const real = segment === '..' ? parentOf(directory) : files.realpath(below);
    if (segment !== '..' && at === segments.length - 1) {
      // A link that was there leads to the file that the run wrote.
      if (real === undefined || real === below || made?.(below) === true) break;
      return namePattern(real, project);
    }
    if (real === undefined && isGlob(segment)) break;
    directory = real ?? below;
  }
  const rest: string[] = [];
  for (const segment of segments.slice(at))
    if (segment === '..' && rest.length > 0) rest.pop();
    else rest.push(segment);
  const place = namePattern(directory, project);
  const pattern = [...(place === '' ? [] : [place === '/' ? '' : place]), ...rest].join('/') || '/';
  // Without its directory it would be what was printed.
  return pattern === 'stdout' ? `${escapePattern(rawToUtf8(directory))}/stdout` : pattern;
};

/** What matches just this path. */
const namePattern = (path: RawPath, project: RawPath | undefined): string =>
  escapePattern(rawToUtf8(nameOf(path, project)));

const nameOf = (directory: RawPath, project: RawPath | undefined): RawPath => {
  if (project === undefined || project === '/' || !isWithin(directory, project)) return directory;
  return directory.slice(project.length + 1);
};
