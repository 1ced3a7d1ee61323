import { baseOf, type RawPath, type Sections, textToRaw } from '@holotype/model';
import type { CutSectionsRequest, Holdings } from '../cut.ts';
import type { Checksum } from '../owners.ts';
import { wheelsOf } from './deb/wheels.ts';

/** Packages, diversions and overrides of which something is held; wheels may be held as what was installed of them. */
export const cutSections = ({
  files,
  sections,
  owners,
  packages,
  holdings,
}: CutSectionsRequest): Pick<Sections, 'dpkg'> => {
  const { dpkg } = sections;
  if (!dpkg) return {};
  const purls = new Set(packages);
  // Many packages share a directory; it has no checksum.
  const isFile = (path: RawPath, checksum: Checksum | undefined) => {
    const type = checksum === undefined ? files.lstat(path)?.type : 'file';
    return type !== undefined && type !== 'directory';
  };
  /** Packages that have something in a directory that is included whole: they list the directory. */
  const beside = new Set<string>();
  for (const path of holdings.named) {
    const owner = owners.get(path);
    if (owner && isFile(path, owner.checksum)) purls.add(owner.purl);
    else if (owner) for (const purl of owners.listing(path)) beside.add(purl);
  }
  const holdsOf = (purl: string) => {
    for (const [path, { checksum }] of owners.of(new Set([purl])))
      if (holdings.isHeld(path) && isFile(path, checksum)) return true;
    return false;
  };
  for (const purl of beside) if (!purls.has(purl) && holdsOf(purl)) purls.add(purl);
  const isLaidDown = wheelFinder(sections, holdings);
  for (const { purl, name } of dpkg.packages) if (wheelsOf(name, files).some(isLaidDown)) purls.add(purl);
  const isHeld = (path: string) => holdings.isHeld(textToRaw(path));
  return {
    dpkg: {
      ...dpkg,
      packages: dpkg.packages.filter(({ purl }) => purls.has(purl)),
      diversions: dpkg.diversions.filter(({ from, to }) => isHeld(from) || isHeld(to)),
      statOverrides: dpkg.statOverrides.filter(({ path }) => isHeld(path)),
    },
  };
};

/** Whether the files of a wheel lie in some environment that is held. */
const wheelFinder = ({ python }: Sections, { reaches }: Holdings): ((wheel: RawPath) => boolean) => {
  const sites = (python?.prefixes ?? []).flatMap((prefix) => prefix.sites.map(({ path }) => textToRaw(path)));
  return (wheel) => {
    const stem = /^[^-]+-[^-]+/.exec(baseOf(wheel))?.[0];
    return stem !== undefined && sites.some((site) => reaches(`${site}/${stem}.dist-info`));
  };
};
