import type { HostFiles } from '@holotype/host';
import { isWithin, type RawPath } from '@holotype/model';
import { isBuilder } from './builders.ts';
import { findGitIgnored, isRepositoryData } from './git-ignored.ts';
import type { Piece } from './piece.ts';

/**
 * A project whole, less what git ignores: what the run read of that is held by itself. Where something was built, a directory that git ignores
 * and the run used is held whole, as what lies there is not built again.
 */
export const projectPiece = (
  files: HostFiles,
  path: RawPath,
  workTree: RawPath | undefined,
  touched: readonly RawPath[],
): Piece => {
  const builds = touched.some(isBuilder);
  const isUsed = (ignored: RawPath) =>
    builds && !isRepositoryData(ignored) && touched.some((one) => one !== ignored && isWithin(one, ignored));
  return {
    name: 'project',
    path,
    whole: [path],
    without: findGitIgnored(files, path, workTree)
      .filter((one) => !isUsed(one))
      .map((one) => [
        one,
        isRepositoryData(one) ? "the repository's own data" : 'ignored by git and not read',
      ]),
    files: [],
  };
};
