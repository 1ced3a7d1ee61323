import type { ArchiveFacts } from '../public-packages.ts';

export const archives: readonly ArchiveFacts[] = [
  {
    name: 'crates.io',
    at: /^(?:static|index)\.crates\.io\//,
    keeps: 'unless-deleted',
    says: 'has every version, yanked ones too, unless its crate is deleted',
    source: 'https://doc.rust-lang.org/cargo/commands/cargo-yank.html',
  },
];
