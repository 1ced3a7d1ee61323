import { ArchiveError, type TarHeader } from '@holotype/formats';
import { type RawPath, rawToText } from '@holotype/model';

const maxMembers = 1_000_000;
const maxText = 256 * 1024 ** 2;

/**
 * Members of an archive, each name once: a directory may be named again, anything else is refused, as installers disagree which one counts.
 * Throws `ARCHIVE_CORRUPT`, and `ARCHIVE_TOO_LARGE` for far more names than a package has.
 */
export async function* distinctMembers<M extends Pick<TarHeader, 'path' | 'type'>>(
  members: AsyncIterable<M>,
  what: string,
): AsyncGenerator<M, void> {
  const seen = new Set<RawPath>();
  let text = 0;
  for await (const member of members) {
    const { path, type } = member;
    if (seen.has(path)) {
      if (type === 'directory') continue;
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${rawToText(path)} is in it twice`);
    }
    text += path.length;
    if (seen.add(path).size > maxMembers || text > maxText)
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: far more members than a package has`);
    yield member;
  }
}
