import type { ByteReader } from '../bytes/reader.ts';
import { ArchiveError } from '../errors.ts';
import { paddingOf } from './write-header.ts';
import type { Extension } from './header.ts';
import { parsePax, type PaxRecords } from './pax.ts';

/** Of one extension header: a path, and at most 256 attributes of 64 KiB. */
const maxExtension = 17 * 1024 * 1024;
/** Bytes of a path or a link target; no Tree holds a longer one. */
const maxName = 65_536;
/** Records of a PAX header; 256 attributes, and what there is besides. */
const maxRecords = 512;
export const extensionFlags = ['x', 'g', 'L', 'K'];

const globalKeys = /^(?:path|linkpath|size|SCHILY\.xattr\..*|GNU\.sparse\..*)$/;

/** What extension headers have said so far. */
export interface Extensions {
  /** Of the next member. */
  before: Extension | undefined;
  /** Of all members to come. */
  shared: PaxRecords | undefined;
}

/** Reads one extension header's body into `state`. */
export const readExtension = async (
  reader: ByteReader,
  flag: string,
  size: number,
  state: Extensions,
  what: string,
): Promise<void> => {
  if (size > maxExtension)
    throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: an extension header of ${size} bytes`);
  const body = await reader.read(size);
  if (!body) throw reader.truncated();
  await reader.skip(paddingOf(size));
  const { before } = state;
  if (flag === 'L' || flag === 'K') {
    const end = body.indexOf(0);
    const length = end < 0 ? body.length : end;
    if (length > maxName) throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: a name of ${length} bytes`);
    const text = body.toString('latin1', 0, length);
    state.before = {
      pax: before?.pax,
      longName: flag === 'L' ? text : before?.longName,
      longLink: flag === 'K' ? text : before?.longLink,
    };
    return;
  }
  const records = parsePax(body, maxRecords);
  if (!records)
    throw new ArchiveError(
      'ARCHIVE_CORRUPT',
      `${what}: a PAX header that cannot be parsed, or that never ends`,
    );
  for (const key of ['path', 'linkpath']) {
    const length = records.get(key)?.length ?? 0;
    if (length > maxName) throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: a name of ${length} bytes`);
  }
  if (flag === 'x') {
    if (before?.pax) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: two PAX headers for one member`);
    state.before = { pax: records, longName: before?.longName, longLink: before?.longLink };
    return;
  }
  if ([...records.keys()].some((key) => globalKeys.test(key))) {
    throw new ArchiveError(
      'ARCHIVE_UNSUPPORTED',
      `${what}: a global PAX header that gives all members one path, size or attribute`,
    );
  }
  const known = ['uid', 'gid', 'uname', 'gname', 'mtime', 'hdrcharset'];
  state.shared = new Map([...(state.shared ?? []), ...records].filter(([key]) => known.includes(key)));
};

/** What holds for the next member. */
export const extensionOf = ({ before, shared }: Extensions): Extension | undefined => {
  if (!shared) return before;
  const pax = before?.pax ? new Map([...shared, ...before.pax]) : shared;
  return { pax, longName: before?.longName, longLink: before?.longLink };
};
