import { type Compression, decompress, detectCompression, readTar } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../artifact.ts';
import { distinctMembers } from './distinct-members.ts';

export interface TarballForm {
  /** How many first directories, mostly `package` or `NAME-VERSION`, have no meaning. */
  readonly depth: number;
  readonly compression: Compression;
  /** Bytes of the tar. */
  readonly maxOutput: number;
}

/**
 * The tarball of a package: files and directories under the names that they are installed by. Links and other kinds are passed over, as
 * installers do. A name that is in it twice is refused.
 */
export const openTarball = (
  file: RandomAccess,
  what: string,
  form: TarballForm,
): AsyncGenerator<ArtifactMember, void> => distinctMembers(membersOf(file, what, form), what);

/** The largest packages have 1 GB. */
const maxOutput = 16 * 1024 ** 3;

/** Opens tarballs in gzip or xz. */
export const tarballOpener =
  (depth: number) =>
  (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> => {
    const compression = compressionOf(file) === 'xz' ? 'xz' : 'gzip';
    return openTarball(file, what, { depth, compression, maxOutput });
  };

export const compressionOf = (file: RandomAccess): Compression => detectCompression(file.read(0, 8));

async function* membersOf(
  file: RandomAccess,
  what: string,
  { depth, compression, maxOutput }: TarballForm,
): AsyncGenerator<ArtifactMember, void> {
  const above = new RegExp(`^(?:/[^/]*){${depth}}`);
  const unpacked = decompress(compression, piecesOf(file), { maxOutput, what });
  for await (const member of readTar(unpacked, what)) {
    if ((member.type !== 'file' && member.type !== 'directory') || !above.test(member.path)) continue;
    const path = member.path.replace(above, '');
    if (path !== '') yield { ...member, path, part: 'data' };
  }
}
