import type { Ecosystem } from '../ecosystem.ts';
import { tarballOpener } from '../reading/tarball.ts';
import { archives } from './archives.ts';
import { candidates } from './candidates.ts';
import { sharing } from './sharing.ts';
import { rustToolchain } from './unit.ts';

/** Crates, and toolchains that rustup laid down. */
export const rust: Ecosystem = {
  name: 'rust',
  units: [rustToolchain],
  publicPackages: { purlType: 'cargo', name: 'crates.io', others: { rustup: 'Rust' }, archives },
  sharing,
  places: { published: [/\/(?:\.cargo\/registry|\.rustup\/toolchains)\//] },
  candidates,
  artifacts: [
    {
      format: 'crate',
      open: tarballOpener(1),
      texts: [],
      elsewhere: async (artifact, asker) => {
        const { findElsewhere } = await import('./crates/elsewhere.ts');
        return findElsewhere(artifact, asker);
      },
    },
    {
      format: 'rust',
      // `rustc-1.95.0-x86_64-unknown-linux-gnu/rustc/bin/rustc`.
      open: tarballOpener(2),
      // xz with a dictionary of 128 MiB.
      needsMuch: true,
      texts: [],
      elsewhere: async ({ urls }, { own }) => {
        const { findComponent } = await import('./components/resolve.ts');
        return findComponent(urls, own);
      },
    },
  ],
};
