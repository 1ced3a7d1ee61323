import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'npm registry',
    at: /^registry\.(?:npmjs\.org|yarnpkg\.com)\//,
    keeps: 'unless-deleted',
    says: 'has every version unless it is unpublished, which is restricted after 72 hours',
    source: 'https://docs.npmjs.com/policies/unpublish',
  },
];
