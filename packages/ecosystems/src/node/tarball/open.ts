import { ArchiveError, decompress, readTar } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import type { ArtifactMember } from '../../artifact.ts';

/** Bytes of the tar, members and names: the largest packages have 300 MB in 60,000 files. */
const maxOutput = 16 * 1024 ** 3;
const maxMembers = 1_000_000;
const maxText = 256 * 1024 ** 2;

/**
 * Files and directories of a package's tarball under the names that they are installed by: its first directory, mostly `package`, has no
 * meaning. Links and other kinds are passed over, as npm does. A name that is in it twice is refused, as installers disagree which counts.
 */
export async function* openTarball(file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> {
  const seen = new Set<RawPath>();
  let text = 0;
  for await (const member of readTar(decompress('gzip', piecesOf(file), { maxOutput, what }), what)) {
    if (member.type !== 'file' && member.type !== 'directory') continue;
    const path = member.path.replace(/^\/[^/]*/, '');
    if (path === '' || (member.type === 'directory' && seen.has(path))) continue;
    if (seen.has(path))
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${rawToText(path)} is in it twice`);
    text += path.length;
    if (seen.add(path).size > maxMembers || text > maxText)
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: far more members than a package has`);
    yield { ...member, path, part: 'data' };
  }
}
