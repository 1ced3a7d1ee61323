import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'python.org',
    at: /^www\.python\.org\/ftp\/python\//,
    keeps: 'every-version',
    says: 'has the sources of every release',
    source: 'https://www.python.org/ftp/python/',
  },
  {
    name: 'python-build-standalone',
    at: /^github\.com\/(?:astral-sh|indygreg)\/python-build-standalone\/releases\/download\//,
    keeps: 'unless-deleted',
    says: 'has every build, unless its project deletes the release',
    source:
      'https://docs.github.com/en/repositories/releasing-projects-on-github/managing-releases-in-a-repository',
  },
];
