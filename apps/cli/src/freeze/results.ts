import { sideOf } from '@holotype/compare';
import { baseOf, isWithin, parentOf, type RawPath, rawToUtf8, sha256 } from '@holotype/model';
import { lstat, openFile } from '@holotype/host';
import type { Snapshot, TracedFile } from '@holotype/trace';
import picomatch from 'picomatch';

/** A file or link that the run made or changed. */
export interface Result {
  readonly path: RawPath;
  readonly after: Snapshot;
  readonly sha256: string;
  readonly declared: boolean;
}
export interface ResultsRequest {
  readonly files: readonly TracedFile[];
  /** Where results are looked for: the project, else the working directory. */
  readonly area: RawPath;
  readonly home: RawPath | undefined;
  /** Patterns, relative to the area or absolute. */
  readonly declared: readonly string[];
}

const signature = 'Signature: 8a477f597d28d172789f06886806bc55';

/** A directory that says so itself: https://bford.info/cachedir/ */
const isTagged = (directory: RawPath): boolean => {
  const tag = `${directory}/CACHEDIR.TAG`;
  if (lstat(tag)?.type !== 'file') return false;
  const file = openFile(tag);
  try {
    return Buffer.from(file.read(0, signature.length)).toString('latin1') === signature;
  } finally {
    file.close();
  }
};

const cacheFinder = (area: RawPath, home: RawPath | undefined) => {
  const known = new Map<RawPath, boolean>();
  const isCache = (directory: RawPath): boolean => {
    let found = known.get(directory);
    if (found !== undefined) return found;
    found =
      sideOf(baseOf(directory)) !== undefined ||
      isTagged(directory) ||
      (directory !== area && directory !== '/' && isCache(parentOf(directory)));
    known.set(directory, found);
    return found;
  };
  return (path: RawPath) =>
    (home !== undefined && isWithin(path, `${home}/.cache`)) || isCache(parentOf(path));
};

/** Patterns are relative to the area, or absolute. */
const toMatcher = (patterns: readonly string[], area: RawPath) => {
  const absolute = patterns.map((one) => (one.startsWith('/') ? one : `${rawToUtf8(area)}/${one}`));
  const matches = picomatch(absolute, { dot: true });
  return (path: RawPath) => matches(rawToUtf8(path));
};

/** What was there does not matter: it was emptied or replaced before anything of it was read. */
export const isMadeAnew = ({ first, written, after }: TracedFile): boolean =>
  written && first === 'write' && after !== undefined;

const unchanged = ({ before, after }: TracedFile): boolean =>
  before !== undefined &&
  before.type === after?.type &&
  before.digest === after.digest &&
  before.target === after.target;

/** What the run made or changed: below the area, or declared. Caches are no results unless they are declared. */
export const findResults = (request: ResultsRequest): Result[] => {
  const { area, home, declared } = request;
  const isDeclared = toMatcher(declared, area);
  const inCache = cacheFinder(area, home);
  return request.files.flatMap((file) => {
    const { path, after, written } = file;
    if (!written || !after || (after.type !== 'file' && after.type !== 'symlink')) return [];
    const asked = declared.length > 0 && isDeclared(path);
    if (!asked && (!isWithin(path, area) || path.startsWith(`${area}/.git/`) || inCache(path))) return [];
    if (!asked && unchanged(file) && !isMadeAnew(file)) return [];
    const digest =
      after.type === 'symlink' ? sha256(after.target ?? '') : after.digest?.slice('sha256:'.length);
    return digest === undefined ? [] : [{ path, after, sha256: digest, declared: asked }];
  });
};

/** Declared patterns that nothing matches. */
export const missingResults = (request: ResultsRequest, results: readonly Result[]): string[] =>
  request.declared.filter((pattern) => {
    const matches = toMatcher([pattern], request.area);
    return !results.some(({ path }) => matches(path));
  });
