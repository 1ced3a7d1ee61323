import type { HostFiles } from '@holotype/host';
import { closePackages, type InstalledPackage, type Component } from '@holotype/ecosystems';
import type { RawPath } from '@holotype/model';
import { baseComponents, namesNeeded } from './base-files.ts';
import { complete } from './complete.ts';
import type { OwnThings } from './own-things.ts';
import { packageComponents } from './package-files.ts';
import { usedPackages } from './package-use.ts';
import { isShared as isSharedBy } from './places.ts';
import { findWorkTree } from './project.ts';
import { projectComponent } from './project-component.ts';
import type { LeftOut, ReachRequest } from './reach-request.ts';
import type { RuleSet } from './rule-set.ts';
import { reasonNever, type SortedTouched } from './sort-touched.ts';

export interface Components {
  readonly components: readonly Component[];
  readonly packages: readonly InstalledPackage[];
  readonly leftOut: readonly LeftOut[];
  /** What would come besides if everything came whole. */
  readonly more: {
    readonly packages: readonly InstalledPackage[];
    readonly toolchains: readonly Component[];
  };
}
export interface ComponentsRequest {
  readonly request: ReachRequest;
  readonly files: HostFiles;
  readonly sorted: SortedTouched;
  readonly project: RawPath | undefined;
  readonly things: OwnThings;
}

export const noComponents: Components = {
  components: [],
  packages: [],
  leftOut: [],
  more: { packages: [], toolchains: [] },
};

/** What a run touched, completed; `all`: with everything that it belongs to and depends on. */
export const planComponents = (
  { request, files, sorted, project, things }: ComponentsRequest,
  all: boolean,
): Components => {
  const { sections, owners, homes } = request;
  const { listed, started, links } = sorted;
  const isShared = (path: RawPath) => isSharedBy(path, homes);
  const isOwned = (path: RawPath) => owners.has(path);
  const touched = [...sorted.files.keys()];
  const found = complete({ files, touched, listed, isShared, isOwned, all, also: request.also });
  const needed = namesNeeded(touched, request.isWatched);
  const close = (whole: boolean) =>
    closePackages(sections, {
      purls: usedPackages({ owners, paths: found.owned, started, links, all: whole }),
      names: needed,
    }).packages;
  const packages = close(all);
  const taken = new Set(packages);
  const workTree = project === undefined ? undefined : findWorkTree(request.host, project);
  return {
    components: [
      ...(project === undefined ? [] : [projectComponent(files, project, workTree, touched, things)]),
      ...found.components,
      ...packageComponents({ files, owners, packages, isShared }),
      ...baseComponents(files, touched),
    ],
    packages,
    leftOut: found.leftOut,
    more: {
      packages: all ? [] : close(true).filter((one) => !taken.has(one)),
      toolchains: found.asked,
    },
  };
};

/** What is held for one component beats what is left out of another. */
export const writeComponents = (components: readonly Component[], rules: RuleSet): void => {
  for (const { without } of components) for (const [path, reason] of without) rules.set(path, false, reason);
  for (const { reason, whole, files } of components) {
    for (const path of whole) if (reasonNever(path, true) === undefined) rules.set(path, true, reason);
    for (const path of files)
      if (reasonNever(path, false) === undefined && !rules.ruleFor(path).held) rules.set(path, true, reason);
  }
};
