import type { HostFiles } from '@holotype/host';
import { because, isWithin, type RawPath } from '@holotype/model';
import { isBuilder } from './builders.ts';
import { findForeign, isRepositoryData } from './git-ignored.ts';
import type { OwnThings } from './own-things.ts';
import type { Component } from '@holotype/ecosystems';

/**
 * A project whole, less what Holotype made, and what git ignores: what the run read of that is held by itself. Where something was built, a directory that git ignores
 * and the run used is included whole, as what lies there is not built again.
 */
export const projectComponent = (
  files: HostFiles,
  path: RawPath,
  workTree: RawPath | undefined,
  touched: readonly RawPath[],
  things: OwnThings,
): Component => {
  const builds = touched.some(isBuilder);
  const isUsed = (ignored: RawPath) =>
    builds && !isRepositoryData(ignored) && touched.some((one) => one !== ignored && isWithin(one, ignored));
  const { ignored, own } = findForeign(files, path, workTree, things);
  const reasonOf = (one: RawPath) => because(isRepositoryData(one) ? 'repository-data' : 'ignored-by-git');
  return {
    reason: because('project'),
    path,
    whole: [path],
    without: [
      ...ignored.filter((one) => !isUsed(one)).map((one) => [one, reasonOf(one)] as const),
      ...own.map((one) => [one, because('made-by-holotype')] as const),
    ],
    files: [],
  };
};
