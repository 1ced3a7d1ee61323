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
}

/** The same by the names that documents use, however they were spelt. */
export const resolveRequested = (requested: Requested, typedIn: TypedIn): Requested => {
  const resolve = (name: string) => (name === 'stdout' ? name : resolvePattern(name, typedIn));
  return {
    outputs: requested.outputs.map((one) => resolvePattern(one, typedIn)),
    policies: requested.policies.map((one) => checkPattern({ ...one, pattern: resolve(one.pattern) })),
    claims: requested.claims.map((one) => checkLengths({ ...one, output: resolve(one.output) })),
  };
};

const isGlob = (segment: string): boolean => /[\\*?[\]{}]/.test(segment);

/**
 * A name or glob as typed in the working directory, by its name below the project, else absolute. The directories that it begins with are
 * found as the kernel finds them, through symlinks and `..`; only what was typed can be a glob, never the place that it was typed in.
 */
export const resolvePattern = (typed: string, { workingDirectory, project, files }: TypedIn): string => {
  const segments = typed.split('/').filter((one) => one !== '' && one !== '.');
  let directory = typed.startsWith('/') ? '/' : workingDirectory;
  let at = 0;
  for (; at < segments.length; at++) {
    const segment = segments[at] ?? '';
    if (segment === '..') directory = parentOf(directory);
    else if (isGlob(segment) || at === segments.length - 1) break;
    else {
      const below = joinRaw(directory, utf8ToRaw(segment));
      directory = files.realpath(below) ?? below;
    }
  }
  const rest: string[] = [];
  for (const segment of segments.slice(at))
    if (segment === '..' && rest.length > 0) rest.pop();
    else rest.push(segment);
  const place = escapePattern(rawToUtf8(nameOf(directory, project)));
  return [...(place === '' ? [] : [place === '/' ? '' : place]), ...rest].join('/') || '/';
};

const nameOf = (directory: RawPath, project: RawPath | undefined): RawPath => {
  if (project === undefined || project === '/' || !isWithin(directory, project)) return directory;
  return directory.slice(project.length + 1);
};
