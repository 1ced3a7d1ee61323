import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'snapshot.debian.org',
    at: /^snapshot(?:-[\w-]+)?\.debian\.org\//,
    keeps: 'every-version',
    says: 'has every version that Debian has published since 2005',
    source: 'https://snapshot.debian.org/',
  },
  {
    name: 'archive.debian.org',
    at: /^archive\.debian\.org\//,
    keeps: 'every-version',
    says: 'has the releases that Debian no longer supports, as they were last',
    source: 'https://www.debian.org/distrib/archive',
  },
  {
    name: 'Debian security updates',
    at: /^security\.debian\.org\/|^[^/]+\/(?:.*\/)?debian-security\/pool\//,
    keeps: 'until-superseded',
    says: 'has one version of a package for each release: the next update replaces it',
    source: 'https://unix.stackexchange.com/questions/544432',
  },
  {
    name: 'snapshot.ubuntu.com',
    at: /^snapshot\.ubuntu\.com\//,
    keeps: 'every-version',
    says: 'has the states of the Ubuntu archive by date',
    source: 'https://documentation.ubuntu.com/server/how-to/software/snapshot-service',
  },
  {
    name: 'old-releases.ubuntu.com',
    at: /^old-releases\.ubuntu\.com\//,
    keeps: 'every-version',
    says: 'has the releases that Ubuntu no longer supports, as they were last',
    source: 'https://wiki.ubuntu.com/EndOfLifeProcess',
  },
  {
    name: 'Launchpad',
    at: /^(?:[^/]+\.)?launchpad(?:librarian)?\.net\//,
    keeps: 'every-version',
    says: 'has old versions of the packages of Ubuntu',
    source: 'https://wiki.ubuntu.com/UbuntuDevelopment/PackageArchive',
  },
  {
    name: 'Ubuntu archive',
    at: /^(?:(?:[^/]+\.)?archive|security|ports)\.ubuntu\.com\/|^[^/]+\/(?:.*\/)?ubuntu(?:-ports)?\/pool\//,
    keeps: 'until-superseded',
    says: 'has the current packages alone: older ones are on Launchpad',
    source: 'https://wiki.ubuntu.com/UbuntuDevelopment/PackageArchive',
  },
  {
    name: 'Debian archive',
    at: /^(?:deb|ftp|httpredir)(?:\.[a-z]{2})?\.debian\.org\/|^[^/]+\/(?:.*\/)?debian\/pool\//,
    keeps: 'until-superseded',
    says: 'has one version of a package for each release: an update, with a point release at the latest, replaces it',
    source:
      'https://www.jwiltshire.org.uk/2025/09/11/debian-stable-updates-explained-security-updates-and-point-releases',
  },
];
