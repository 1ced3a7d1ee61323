import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'RubyGems.org',
    at: /^(?:index\.)?rubygems\.org\//,
    keeps: 'unless-deleted',
    says: 'has every version unless its owner yanks it, which removes its file',
    source: 'https://guides.rubygems.org/removing-a-published-gem/',
  },
];
