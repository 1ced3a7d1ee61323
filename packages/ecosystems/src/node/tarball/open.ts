import { decompress, readTar } from '@holotype/formats';
import { piecesOf, type RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../../artifact.ts';
import { distinctMembers } from '../../reading/distinct-members.ts';

/** Bytes of the tar: the largest packages have 300 MB. */
const maxOutput = 16 * 1024 ** 3;

/**
 * Files and directories of a package's tarball under the names that they are installed by: its first directory, mostly `package`, has no
 * meaning. Links and other kinds are passed over, as npm does. A name that is in it twice is refused, as installers disagree which counts.
 */
export const openTarball = (file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> =>
  distinctMembers(membersOf(file, what), what);

async function* membersOf(file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> {
  for await (const member of readTar(decompress('gzip', piecesOf(file), { maxOutput, what }), what)) {
    if (member.type !== 'file' && member.type !== 'directory') continue;
    const path = member.path.replace(/^\/[^/]*/, '');
    if (path !== '') yield { ...member, path, part: 'data' };
  }
}
