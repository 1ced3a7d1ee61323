import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'conda-forge',
    at: /^(?:conda\.anaconda\.org|anaconda\.org)\/conda-forge\//,
    keeps: 'every-version',
    says: 'has every file: broken ones are hidden from installers, and can still be downloaded by URL',
    source: 'https://conda-forge.org/docs/how-to/emergencies/remove-broken-packages',
  },
];
