import type { RandomAccess } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { ArchiveError } from '../errors.ts';
import { contentOf } from './content.ts';
import { listEntries, type ZipEntry } from './entries.ts';

export interface ZipMember {
  /** Absolute: `a/b.py` is `/a/b.py`. UTF-8 as raw bytes. */
  readonly path: RawPath;
  readonly type: 'file' | 'directory';
  /** Permission bits, 0 to 0o7777; 0o644 or 0o755 where the archive says none. */
  readonly mode: number;
  /** Bytes of content; 0 for directories. */
  readonly size: number;
  /** Its bytes, at any time while the file is open. Throws ArchiveError where they are not what the archive says. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

export interface ZipOptions {
  /** Bytes of all members together, uncompressed; more is refused with `ARCHIVE_TOO_LARGE`. Default 16 GiB. */
  readonly maxOutput?: number;
  /** Default 1,000,000. */
  readonly maxMembers?: number;
  /** Names the archive in messages. */
  readonly what?: string;
}

const defaultMaxOutput = 16 * 1024 ** 3;
const defaultMaxMembers = 1_000_000;

/**
 * Members of a zip in the order of its central directory, which alone says what there is. A member that no installer should be given is
 * refused with the whole archive: encrypted, a link, twice, outside, in another's place. Throws ArchiveError, and what `file` throws.
 */
export async function* readZip(
  file: RandomAccess,
  { maxOutput = defaultMaxOutput, maxMembers = defaultMaxMembers, what = 'zip' }: ZipOptions = {},
): AsyncGenerator<ZipMember, void, undefined> {
  const entries = await listEntries(file, maxMembers, what);
  checkSizes(entries, maxOutput, what);
  checkPlaces(entries, file.size, what);
  for (const entry of entries) {
    const { path, type, mode, size } = entry;
    yield { path, type, mode, size, content: () => contentOf(file, entry, what) };
  }
}

const checkSizes = (entries: readonly ZipEntry[], maxOutput: number, what: string): void => {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > maxOutput)
    throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: more than ${maxOutput} bytes when unpacked`);
};

/** Of a zip bomb, many members are the same compressed bytes: no two may share any. */
const checkPlaces = (entries: readonly ZipEntry[], fileSize: number, what: string): void => {
  const inOrder = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  inOrder.forEach((entry, at) => {
    const end = inOrder[at + 1]?.headerAt ?? fileSize;
    if (entry.leastEnd > end)
      throw new ArchiveError(
        'ARCHIVE_CORRUPT',
        `${what}: ${rawToText(entry.path)} lies in the place of another member`,
      );
    entry.end = end;
  });
};
