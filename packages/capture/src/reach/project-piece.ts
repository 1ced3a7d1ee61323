import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { findGitIgnored, isRepositoryData } from './git-ignored.ts';
import type { Piece } from './piece.ts';

/** A project whole, less what git ignores: what the run read of that is held by itself. */
export const projectPiece = (files: HostFiles, path: RawPath, workTree: RawPath | undefined): Piece => ({
  name: 'project',
  path,
  whole: [path],
  without: findGitIgnored(files, path, workTree).map((one) => [
    one,
    isRepositoryData(one) ? "the repository's own data" : 'ignored by git and not read',
  ]),
  files: [],
});
