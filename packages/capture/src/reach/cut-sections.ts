import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, type Sections, textToRaw } from '@holotype/model';
import type { Owners } from '../files/owners.ts';
import { normalizeName } from './python-record.ts';
import type { Site } from './python-site.ts';
import type { RuleSet } from './rule-set.ts';

export interface CutRequest {
  readonly files: HostFiles;
  readonly readSite: (site: RawPath) => Site;
  readonly sections: Sections;
  readonly owners: Owners;
  /** Identities of packages that are in scope, whatever of them is held. */
  readonly packages: Iterable<string>;
  /** With everything that is held. */
  readonly rules: RuleSet;
}

const cutDpkg = ({ files, sections, owners, packages, rules }: CutRequest): Sections['dpkg'] => {
  const { dpkg } = sections;
  if (!dpkg) return undefined;
  const purls = new Set(packages);
  // Many packages share a directory; it has no checksum.
  const isFile = (path: RawPath, md5: string | undefined) => {
    const type = md5 === undefined ? files.lstat(path)?.type : 'file';
    return type !== undefined && type !== 'directory';
  };
  /** Packages that have something in a directory that is held whole: they list the directory. */
  const beside = new Set<string>();
  for (const { path: text, held } of rules.rules()) {
    const path = textToRaw(text);
    const owner = held ? owners.get(path) : undefined;
    if (owner && isFile(path, owner.md5)) purls.add(owner.purl);
    else if (owner) for (const purl of owners.listing(path)) beside.add(purl);
  }
  const holdsOf = (purl: string) => {
    for (const [path, { md5 }] of owners.of(new Set([purl])))
      if (rules.ruleFor(path).held && isFile(path, md5)) return true;
    return false;
  };
  for (const purl of beside) if (!purls.has(purl) && holdsOf(purl)) purls.add(purl);
  const isHeld = (path: string) => rules.ruleFor(textToRaw(path)).held;
  return {
    ...dpkg,
    packages: dpkg.packages.filter(({ purl }) => purls.has(purl)),
    diversions: dpkg.diversions.filter(({ from, to }) => isHeld(from) || isHeld(to)),
    statOverrides: dpkg.statOverrides.filter(({ path }) => isHeld(path)),
  };
};

const cutPython = ({ readSite, sections, rules }: CutRequest): Sections['python'] => {
  const { python } = sections;
  if (!python) return undefined;
  const prefixes = python.prefixes.map((prefix) => ({
    ...prefix,
    interpreters: prefix.interpreters.filter(({ library }) => rules.reaches(textToRaw(library))),
    sites: prefix.sites.flatMap(({ path, distributions }) => {
      const site = textToRaw(path);
      if (!rules.reaches(site)) return [];
      const { byName } = readSite(site);
      const isHeld = (name: string) => {
        const tops = byName.get(normalizeName(name))?.tops ?? [];
        return [...tops].some((top) => rules.reaches(joinRaw(site, top)));
      };
      return [{ path, distributions: distributions.filter(({ name }) => isHeld(name)) }];
    }),
  }));
  return { prefixes: prefixes.filter(({ interpreters, sites }) => interpreters.length + sites.length > 0) };
};

/** What probes found of packages, less those that a run did not reach: they are nobody else's business, and nothing is rebuilt from them. */
export const cutSections = (request: CutRequest): Sections => {
  const [dpkg, python] = [cutDpkg(request), cutPython(request)];
  return { ...request.sections, ...(dpkg && { dpkg }), ...(python && { python }) };
};
