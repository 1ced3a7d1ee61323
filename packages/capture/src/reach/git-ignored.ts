import type { HostFiles } from '@holotype/host';
import { baseOf, joinRaw, type RawPath, rawToUtf8 } from '@holotype/model';
import ignore, { type Ignore } from 'ignore';
import type { OwnThings } from './own-things.ts';
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

/** What of a directory is not its own, each highest path once. */
export interface Foreign {
  /** What git would not take: repositories' own data, and what lists name. What it follows in spite of a list is among it too. */
  readonly ignored: readonly RawPath[];
  /** What Holotype made. */
  readonly own: readonly RawPath[];
}

/** Looks through `directory`; `workTree`: where the lists of git that hold for it begin. */
export const findForeign = (
  files: HostFiles,
  directory: RawPath,
  workTree: RawPath | undefined,
  things: OwnThings,
): Foreign => {
  const levelAt = (at: RawPath, name: string): Level[] => {
    const text = workTree === undefined ? undefined : files.text(joinRaw(at, name));
    return text === undefined ? [] : [{ directory: at, matcher: parse(text) }];
  };
  const ignored: RawPath[] = [];
  const own: RawPath[] = [];
  const visit = (at: RawPath, above: readonly Level[]): void => {
    const names = files.list(at);
    if (at !== directory && things.isDirectory(at, names)) {
      own.push(at);
      return;
    }
    const levels = [...above, ...levelAt(at, '.gitignore')];
    for (const name of names) {
      const path = joinRaw(at, name);
      const stat = files.lstat(path);
      const isDirectory = stat?.type === 'directory';
      if (name === '.git' || isIgnored(levels, path, isDirectory)) ignored.push(path);
      else if (isDirectory) visit(path, levels);
      else if (stat?.type === 'file' && things.isFile(path, stat.size)) own.push(path);
    }
  };
  const parents = ancestorsOf(directory).filter(
    (at) => workTree !== undefined && at.length >= workTree.length && at !== directory,
  );
  const excluded = workTree === undefined ? [] : levelAt(workTree, '.git/info/exclude');
  visit(directory, [...excluded, ...parents.flatMap((at) => levelAt(at, '.gitignore'))]);
  return { ignored, own };
};

export const isRepositoryData = (path: RawPath): boolean => baseOf(path) === '.git';
