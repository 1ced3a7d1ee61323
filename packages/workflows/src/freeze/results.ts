import { isOnOverlay, openLocal } from '@holotype/host';
import { type RawPath, rawToText, sha256 } from '@holotype/model';
import type { Snapshot, TracedFile } from '@holotype/trace';
import { resultPlaces, toMatches, toNames } from '@holotype/verify';

/** A file or link that the run wrote. */
export interface Result {
  readonly path: RawPath;
  readonly after: Snapshot;
  readonly sha256: string;
  readonly declared: boolean;
  /** The same stood there before, and is in the Tree. */
  readonly rewritten: boolean;
}
export interface ResultsRequest {
  readonly files: readonly TracedFile[];
  /** Where results are looked for: the project, else the working directory. */
  readonly area: RawPath;
  readonly home: RawPath | undefined;
  readonly project: RawPath | undefined;
  /** Patterns, relative to the project or absolute. */
  readonly declared: readonly string[];
}

/** What was there does not matter: it was emptied or replaced before anything of it was read. */
const isMadeAnew = ({ first, written, after }: TracedFile): boolean =>
  written && first === 'write' && after !== undefined;

/** What was there is known: it was not changed, or a copy was made before. */
const isKept = ({ before, after, preimage }: TracedFile): boolean =>
  before?.type !== 'file' || preimage !== undefined || before.digest === after?.digest;

/** It was there before the run, and a replay must find it. */
export const existed = (file: TracedFile): boolean =>
  file.before !== undefined && !isMadeAnew(file) && (file.made === undefined || isKept(file));

const isSame = ({ before, after }: TracedFile): boolean =>
  before?.type === after?.type && before?.digest === after?.digest && before?.target === after?.target;

/** Opening a file for writing makes overlayfs copy it up, which moves the time of its last change. */
const isWritten = ({ made, path }: TracedFile): boolean =>
  made === 'written' || (made === 'stamped' && !isOnOverlay(path));

/**
 * What the run wrote, the same bytes as before or others: below the area, or declared, as is what a declared link leads to. Caches are no results
 * unless they are declared.
 */
export const findResults = (request: ResultsRequest): Result[] => {
  const { area, home, project, declared } = request;
  const { files } = openLocal();
  const patterns = declared.map(toMatches);
  const places = resultPlaces({ area, home, files });
  const isNamed = (path: RawPath) => {
    const names = namesOf(path, project);
    return patterns.some((matches) => matches(names));
  };
  const linked = new Set(
    request.files.flatMap(({ path, after }) =>
      after?.type === 'symlink' && isNamed(path) ? [files.realpath(path)] : [],
    ),
  );
  return request.files.flatMap((file) => {
    const { path, after } = file;
    if (!after || (after.type !== 'file' && after.type !== 'symlink') || !isWritten(file)) return [];
    const asked = isNamed(path) || linked.has(path);
    if (!asked && !places.holds(path)) return [];
    const digest =
      after.type === 'symlink' ? sha256(after.target ?? '') : after.digest?.slice('sha256:'.length);
    if (digest === undefined) return [];
    return [{ path, after, sha256: digest, declared: asked, rewritten: existed(file) && isSame(file) }];
  });
};

/** Whether a pattern matches none of the results. */
export const matchesNothing = (
  pattern: string,
  project: RawPath | undefined,
  results: readonly Result[],
): boolean => {
  const matches = toMatches(pattern);
  return !results.some(({ path }) => matches(namesOf(path, project)));
};

/** Whether the run made or changed what lies at a path. */
export const madeBy = (files: readonly TracedFile[]): ((path: RawPath) => boolean) => {
  const made = new Set(files.flatMap((file) => (isWritten(file) ? [file.path] : [])));
  return (path) => made.has(path);
};

/** What the run wrote, whatever becomes of it. */
export const writtenFiles = (files: readonly TracedFile[]): RawPath[] =>
  files.flatMap((file) => (file.after?.type === 'file' && isWritten(file) ? [file.path] : []));

const namesOf = (path: RawPath, project: RawPath | undefined) =>
  toNames(project === undefined ? undefined : rawToText(project), rawToText(path));
