import { ArchiveError, decompress, readTar } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../../artifact.ts';
import { distinctMembers } from '../../reading/distinct-members.ts';

/** Bytes of what a gem lays down: the largest have some hundred MB. */
const maxOutput = 16 * 1024 ** 3;

/**
 * Files, directories and links of a gem, under the names that they have in its directory. A gem is a plain tar with a compressed one in it;
 * what is beside that, its metadata and signatures, lies nowhere as it is. Throws ArchiveError.
 */
export const openGem = (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
  distinctMembers(membersOf(file, what), what);

async function* membersOf(file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> {
  let isThere = false;
  for await (const { path, type, content } of readTar(piecesOf(file), what)) {
    if (path !== '/data.tar.gz' || type !== 'file') continue;
    if (isThere) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: data.tar.gz is in it twice`);
    isThere = true;
    for await (const member of readTar(decompress('gzip', content(), { maxOutput, what }), what))
      if (member.type === 'file' || member.type === 'directory' || member.type === 'symlink')
        yield { ...member, part: 'data' };
  }
  if (!isThere) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: no gem, which has data.tar.gz`);
}
