import type { HostFiles } from '@holotype/host';
import { closePackages, type InstalledPackage, type Piece } from '@holotype/ecosystems';
import type { RawPath } from '@holotype/model';
import { basePieces, namesNeeded } from './base-files.ts';
import { complete } from './complete.ts';
import type { OwnThings } from './own-things.ts';
import { packagePieces } from './package-files.ts';
import { usedPackages } from './package-use.ts';
import { isShared as isSharedBy } from './places.ts';
import { findWorkTree } from './project.ts';
import { projectPiece } from './project-piece.ts';
import type { LeftOut, ReachRequest } from './reach-request.ts';
import type { RuleSet } from './rule-set.ts';
import { reasonNever, type SortedTouched } from './sort-touched.ts';

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly packages: readonly InstalledPackage[];
  readonly leftOut: readonly LeftOut[];
  /** What would come besides if everything came whole. */
  readonly more: { readonly packages: readonly InstalledPackage[]; readonly toolchains: readonly Piece[] };
}
export interface PiecesRequest {
  readonly request: ReachRequest;
  readonly files: HostFiles;
  readonly sorted: SortedTouched;
  readonly project: RawPath | undefined;
  readonly things: OwnThings;
}

export const noPieces: Pieces = {
  pieces: [],
  packages: [],
  leftOut: [],
  more: { packages: [], toolchains: [] },
};

/** What a run touched, completed; `all`: with everything that it belongs to and depends on. */
export const planPieces = (
  { request, files, sorted, project, things }: PiecesRequest,
  all: boolean,
): Pieces => {
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
    pieces: [
      ...(project === undefined ? [] : [projectPiece(files, project, workTree, touched, things)]),
      ...found.pieces,
      ...packagePieces({ files, owners, packages, isShared }),
      ...basePieces(files, touched),
    ],
    packages,
    leftOut: found.leftOut,
    more: {
      packages: all ? [] : close(true).filter((one) => !taken.has(one)),
      toolchains: found.asked,
    },
  };
};

/** What is held for one piece beats what is left out of another. */
export const writePieces = (pieces: readonly Piece[], rules: RuleSet): void => {
  for (const { without } of pieces) for (const [path, reason] of without) rules.set(path, false, reason);
  for (const { name, whole, files } of pieces) {
    for (const path of whole) if (reasonNever(path, true) === undefined) rules.set(path, true, name);
    for (const path of files)
      if (reasonNever(path, false) === undefined && !rules.ruleFor(path).held) rules.set(path, true, name);
  }
};
