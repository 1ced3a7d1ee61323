import type { HostFiles } from '@holotype/host';
import { baseOf, joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import ignore, { type Ignore } from 'ignore';
import { ancestorsOf } from './places.ts';

interface Level {
  readonly directory: RawPath;
  readonly matcher: Ignore;
}

const parse = (text: string): Ignore => ignore({ ignorecase: false }).add(text);

const relative = (path: RawPath, directory: RawPath): string =>
  rawToUtf8(path.slice(directory === '/' ? 1 : directory.length + 1));

/** The innermost list that says something decides. */
const isIgnored = (levels: readonly Level[], path: RawPath, isDirectory: boolean): boolean => {
  for (let at = levels.length - 1; at >= 0; at--) {
    const level = levels[at];
    if (!level) continue;
    const { ignored, unignored } = level.matcher.test(
      relative(path, level.directory) + (isDirectory ? '/' : ''),
    );
    if (ignored || unignored) return ignored;
  }
  return false;
};

/**
 * The paths of `directory` that git would not take: repositories' own data, and what the lists of `workTree` name, each highest path once.
 * What git follows in spite of a list is taken for ignored too.
 */
export const findGitIgnored = (
  files: HostFiles,
  directory: RawPath,
  workTree: RawPath | undefined,
): RawPath[] => {
  const levelAt = (at: RawPath, name: string): Level[] => {
    const text = workTree === undefined ? undefined : files.text(joinRaw(at, name));
    return text === undefined ? [] : [{ directory: at, matcher: parse(text) }];
  };
  const found: RawPath[] = [];
  const visit = (at: RawPath, above: readonly Level[]): void => {
    const levels = [...above, ...levelAt(at, '.gitignore')];
    for (const name of files.list(at)) {
      const path = joinRaw(at, name);
      const isDirectory = files.lstat(path)?.type === 'directory';
      if (name === '.git' || isIgnored(levels, path, isDirectory)) found.push(path);
      else if (isDirectory) visit(path, levels);
    }
  };
  const parents = ancestorsOf(directory).filter(
    (at) => workTree !== undefined && at.length >= workTree.length && at !== directory,
  );
  const own = workTree === undefined ? [] : levelAt(workTree, '.git/info/exclude');
  visit(directory, [...own, ...parents.flatMap((at) => levelAt(at, '.gitignore'))]);
  return found;
};

export const isRepositoryData = (path: RawPath): boolean => baseOf(path) === '.git';
