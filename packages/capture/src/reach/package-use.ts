import type { RawPath } from '@holotype/model';
import type { Owners } from '@holotype/ecosystems';
import { isDocument } from './documents.ts';

interface PackageUseRequest {
  readonly owners: Owners;
  /** Owned by packages: touched, or needed by a unit. */
  readonly paths: Iterable<RawPath>;
  /** Of them programs that were started, and links. */
  readonly started: ReadonlySet<RawPath>;
  readonly links: ReadonlySet<RawPath>;
  /** A single program brings its package too. */
  readonly all: boolean;
}

/**
 * Identities of the packages that a run used as such: it loaded or read something of them, or started several of their programs, as where
 * one chooses among others by processor. Of the rest it read documents, walked links, or started one program, and that is what is held.
 */
export const usedPackages = ({ owners, paths, started, links, all }: PackageUseRequest): Set<string> => {
  const used = new Set<string>();
  const programs = new Set<string>();
  for (const path of paths) {
    const owner = isDocument(path) || (links.has(path) && !all) ? undefined : owners.get(path);
    if (!owner) continue;
    if (all || !started.has(path) || programs.has(owner.purl)) used.add(owner.purl);
    else programs.add(owner.purl);
  }
  return used;
};
