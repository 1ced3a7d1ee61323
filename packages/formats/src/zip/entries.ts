import type { RandomAccess } from '@holotype/host';
import { HolotypeError, type RawPath, rawToText } from '@holotype/model';
import type { Entry, ZipFile } from 'yauzl';
import { ArchiveError } from '../errors.ts';
import { toAbsolute } from '../tar/path.ts';

/** What the central directory says of a member. */
export interface ZipEntry {
  /** Absolute, raw. */
  readonly path: RawPath;
  /** As it stands, raw: its local header must say the same. */
  readonly name: string;
  readonly type: 'file' | 'directory';
  readonly mode: number;
  /** Bytes, uncompressed. */
  readonly size: number;
  readonly compressedSize: number;
  readonly method: 'stored' | 'deflated';
  readonly crc32: number;
  /** Where its local header starts, and where its compressed bytes end at the earliest. */
  readonly headerAt: number;
  readonly leastEnd: number;
  /** Where its compressed bytes end at the latest: the next member begins there. */
  end: number;
}

/** Bytes of names: whoever lists an archive holds them all. */
const maxText = 256 * 1024 ** 2;
const localHeaderSize = 30;

/** Every member, in the order of the central directory, each name once. Throws ArchiveError. */
export const listEntries = async (
  file: RandomAccess,
  maxMembers: number,
  what: string,
): Promise<ZipEntry[]> => {
  const zip = await openDirectory(file, what);
  const entries: ZipEntry[] = [];
  const seen = new Set<RawPath>();
  let text = 0;
  for await (const found of directoryOf(zip, what)) {
    const entry = toEntry(found, what);
    if (seen.has(entry.path))
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${rawToText(entry.path)} is in it twice`);
    seen.add(entry.path);
    entries.push(entry);
    text += entry.name.length;
    if (entries.length > maxMembers || text > maxText)
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: far more members than a package has`);
  }
  return entries;
};

const corrupt = (what: string, error: unknown): unknown =>
  // What the file throws is no fault of the archive.
  error instanceof HolotypeError || !(error instanceof Error)
    ? error
    : new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${error.message}`, { cause: error });

const openDirectory = async (file: RandomAccess, what: string): Promise<ZipFile> => {
  const { fromRandomAccessReaderPromise, RandomAccessReader } = await import('yauzl');
  /** The central directory is read in many small pieces that follow one another. */
  class WindowReader extends RandomAccessReader {
    #window: Uint8Array = new Uint8Array();
    #start = 0;
    override read(
      buffer: Buffer,
      offset: number,
      length: number,
      position: number,
      callback: (error: Error | null) => void,
    ): void {
      try {
        if (position < this.#start || position + length > this.#start + this.#window.length) {
          this.#start = position;
          this.#window = file.read(position, Math.max(length, windowSize));
        }
        const at = position - this.#start;
        if (at + length > this.#window.length)
          throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: ends before its table of contents does`);
        buffer.set(this.#window.subarray(at, at + length), offset);
        callback(null);
      } catch (error) {
        callback(error as Error);
      }
    }
  }
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  try {
    return await fromRandomAccessReaderPromise(new WindowReader(), file.size, options);
  } catch (error) {
    throw corrupt(what, error);
  }
};

const windowSize = 64 * 1024;

async function* directoryOf(zip: ZipFile, what: string): AsyncGenerator<Entry, void> {
  try {
    yield* zip.eachEntry();
  } catch (error) {
    throw corrupt(what, error);
  }
}

const isEncrypted = 0x1;
const isUtf8 = 0x800;
const fileKind = 0o170000;
const [directoryKind, regularKind] = [0o040000, 0o100000];

const toEntry = (found: Entry, what: string): ZipEntry => {
  const raw = found.fileNameRaw;
  const name = raw.toString('latin1');
  const unsupported = (reason: string) =>
    new ArchiveError('ARCHIVE_UNSUPPORTED', `${what}: ${rawToText(name)}: ${reason}`);
  if (found.generalPurposeBitFlag & isEncrypted) throw unsupported('encrypted');
  // Names in no stated character set are read in as many ways as there are programs.
  const isAscii = raw.every((byte) => byte < 0x80);
  if (!isAscii && !(found.generalPurposeBitFlag & isUtf8)) throw unsupported('a name that is not UTF-8');
  const path = isPlain(name) ? toAbsolute(name) : undefined;
  if (path === undefined || path === '/')
    throw new ArchiveError('ARCHIVE_PATH_INVALID', `${what}: not a plain path: ${rawToText(name)}`);
  const method = methods.get(found.compressionMethod);
  if (!method) throw unsupported(`compression method ${found.compressionMethod}`);
  const type = name.endsWith('/') ? 'directory' : 'file';
  // The upper half is what Unix says, whoever wrote the archive; 0: nothing.
  const stated = found.externalFileAttributes >>> 16;
  const kind = stated & fileKind;
  if (kind !== 0 && kind !== regularKind && kind !== directoryKind)
    throw unsupported('neither a file nor a directory');
  const { uncompressedSize: size, compressedSize, relativeOffsetOfLocalHeader: headerAt } = found;
  if (type === 'directory' && size > 0)
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${rawToText(name)}: a directory with content`);
  return {
    path,
    name,
    type,
    mode: stated & 0o7777 || (type === 'directory' ? 0o755 : 0o644),
    size,
    compressedSize,
    method,
    crc32: found.crc32,
    headerAt,
    leastEnd: headerAt + localHeaderSize + raw.length + compressedSize,
    end: 0,
  };
};

/** Relative, with slashes: what every program that unpacks it takes for the same path. */
const isPlain = (name: string): boolean =>
  !name.startsWith('/') && !name.includes('\\') && !/^[A-Za-z]:/.test(name);

const methods: ReadonlyMap<number, ZipEntry['method']> = new Map([
  [0, 'stored'],
  [8, 'deflated'],
]);
