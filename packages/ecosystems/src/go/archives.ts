import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'Go module mirror',
    at: /^proxy\.golang\.org\//,
    keeps: 'unless-deleted',
    says: 'has what anybody asked it for, also once its origin is gone, as far as its licence is known to allow that',
    source: 'https://proxy.golang.org/',
  },
];
