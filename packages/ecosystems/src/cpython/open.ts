import { decompress, detectCompression, readTar } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../artifact.ts';
import { distinctMembers } from '../reading/distinct-members.ts';

/** Bytes of the tar: a full build has 1 GB. */
const maxOutput = 8 * 1024 ** 3;

/** Files and directories of an archive in gzip, xz or zstd, without its first directory, which an installation names otherwise. Links are passed over. */
export const openArchive = (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
  distinctMembers(membersOf(file, what), what);

async function* membersOf(file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> {
  const compression = detectCompression(file.read(0, 8));
  for await (const member of readTar(decompress(compression, piecesOf(file), { maxOutput, what }), what)) {
    if (member.type !== 'file' && member.type !== 'directory') continue;
    const path = member.path.replace(/^\/[^/]*/, '');
    if (path !== '') yield { ...member, path, part: 'data' };
  }
}
