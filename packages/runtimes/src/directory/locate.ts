import { type HostFiles, standingIn } from '@holotype/host';
import { followLinks, parentOf, type RawPath, rawToText } from '@holotype/model';
import { RunError } from './errors.ts';

export interface Located {
  /** With the links of the root resolved, as far as the root has the path. */
  readonly path: RawPath;
  /** The first part of it that the root lacks; undefined if it has all. */
  readonly missing: RawPath | undefined;
}

const refuse = (path: RawPath): never => {
  throw new RunError('RUN_BIND_INVALID', `Nothing can be put on ${rawToText(path)} in the root`, {
    exit: 'invalid',
    hint: 'a link there is dangling, or a file is in the way: choose another path',
  });
};

/** Where an absolute path, with or without its last parts, lies in the root. Throws RunError `RUN_BIND_INVALID`. */
export const locate = (files: HostFiles, path: RawPath): Located => {
  const found = followLinks(path, standingIn(files));
  if (found.kind === 'there') return { path: found.path, missing: undefined };
  if (found.kind !== 'missing' || found.dangling !== undefined) return refuse(path);
  return { path: found.path, missing: found.at };
};

/** From `first` down to `path`, which lies at or below it. */
export const pathsDownTo = (first: RawPath, path: RawPath): readonly RawPath[] =>
  path === first ? [path] : [...pathsDownTo(first, parentOf(path)), path];
