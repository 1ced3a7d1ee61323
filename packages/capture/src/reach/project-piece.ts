import type { HostFiles } from '@holotype/host';
import { baseOf, isWithin, type RawPath } from '@holotype/model';
import { findGitIgnored, isRepositoryData } from './git-ignored.ts';
import type { Piece } from './piece.ts';

/** These compare the times of files that they never open, and make anew what is not there. */
const builders = /^(?:[bg]?make|ninja|samu|scons|snakemake|tup|meson|cmake)$/;

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
  const builds = touched.some((one) => builders.test(baseOf(one)));
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
