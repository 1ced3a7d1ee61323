import { decompress, detectCompression, readTar } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../artifact.ts';
import { distinctMembers } from './distinct-members.ts';

/** Bytes of the tar: the largest packages have 1 GB. */
const maxOutput = 16 * 1024 ** 3;

/**
 * Opens tarballs of packages, in gzip or xz: files and directories under the names that they are installed by. Their first `depth`
 * directories, mostly `package` or `NAME-VERSION`, have no meaning. Links and other kinds are passed over, as installers do. A name that is
 * in it twice is refused.
 */
export const tarballOpener =
  (depth: number) =>
  (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
    distinctMembers(membersOf(file, what, depth), what);

async function* membersOf(
  file: RandomAccess,
  what: string,
  depth: number,
): AsyncGenerator<ArtifactMember, void> {
  const above = new RegExp(`^(?:/[^/]*){${depth}}`);
  const compression = detectCompression(file.read(0, 6)) === 'xz' ? 'xz' : 'gzip';
  const unpacked = decompress(compression, piecesOf(file), { maxOutput, what });
  for await (const member of readTar(unpacked, what)) {
    if ((member.type !== 'file' && member.type !== 'directory') || !above.test(member.path)) continue;
    const path = member.path.replace(above, '');
    if (path !== '') yield { ...member, path, part: 'data' };
  }
}
