import { isOnOverlay, openLocal } from '@holotype/host';
import { type RawPath, rawToUtf8, sha256 } from '@holotype/model';
import type { Snapshot, TracedFile } from '@holotype/trace';
import { resultPlaces } from '@holotype/verify';
import picomatch from 'picomatch';

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
  /** Patterns, relative to the area or absolute. */
  readonly declared: readonly string[];
}

/** Patterns are relative to the area, or absolute. */
const toMatcher = (patterns: readonly string[], area: RawPath) => {
  const absolute = patterns.map((one) => (one.startsWith('/') ? one : `${rawToUtf8(area)}/${one}`));
  const matches = picomatch(absolute, { dot: true });
  return (path: RawPath) => matches(rawToUtf8(path));
};

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

/** What the run wrote, the same bytes as before or others: below the area, or declared. Caches are no results unless they are declared. */
export const findResults = (request: ResultsRequest): Result[] => {
  const { area, home, declared } = request;
  const isDeclared = toMatcher(declared, area);
  const places = resultPlaces({ area, home, files: openLocal().files });
  return request.files.flatMap((file) => {
    const { path, after } = file;
    if (!after || (after.type !== 'file' && after.type !== 'symlink') || !isWritten(file)) return [];
    const asked = declared.length > 0 && isDeclared(path);
    if (!asked && !places.holds(path)) return [];
    const digest =
      after.type === 'symlink' ? sha256(after.target ?? '') : after.digest?.slice('sha256:'.length);
    if (digest === undefined) return [];
    return [{ path, after, sha256: digest, declared: asked, rewritten: existed(file) && isSame(file) }];
  });
};

/** Declared patterns that nothing matches. */
export const missingResults = (request: ResultsRequest, results: readonly Result[]): string[] =>
  request.declared.filter((pattern) => {
    const matches = toMatcher([pattern], request.area);
    return !results.some(({ path }) => matches(path));
  });
