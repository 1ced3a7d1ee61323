import type { RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../artifact.ts';
import { compressionOf, openTarball } from '../reading/tarball.ts';

/** A full build has 1 GB. */
const maxOutput = 8 * 1024 ** 3;

/** Files and directories of an archive in gzip, xz or zstd, without its first directory, which an installation names otherwise. */
export const openArchive = (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
  openTarball(file, what, { depth: 1, compression: compressionOf(file), maxOutput });
