import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'Maven Central',
    at: /^repo(?:1)?\.maven(?:\.apache)?\.org\/maven2\//,
    keeps: 'every-version',
    says: 'has every version: what is published cannot be changed or deleted',
    source: 'https://central.sonatype.org/faq/can-i-change-a-component/',
  },
];
