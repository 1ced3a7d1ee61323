import { crc32, inflateRawSync } from 'node:zlib';
import { piecesOf, type RandomAccess } from '@holotype/host';
import { rawToText } from '@holotype/model';
import { inflateRaw } from '../compression/built-in.ts';
import { ArchiveError } from '../errors.ts';
import type { ZipEntry } from './entries.ts';

/** Members up to this size are unpacked in one go, which costs a tenth of a stream for each. */
const atOnce = 4 * 1024 ** 2;

/** A member's bytes. Throws ArchiveError where the local header is another's, or size or checksum differ. */
export async function* contentOf(
  file: RandomAccess,
  entry: ZipEntry,
  what: string,
): AsyncGenerator<Uint8Array, void> {
  const named = `${what}: ${rawToText(entry.path)}`;
  let size = 0;
  let sum = 0;
  const start = dataStart(file, entry, named);
  if (entry.size === 0) return;
  for await (const piece of unpacked(file, entry, start, named)) {
    size += piece.length;
    if (size > entry.size) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (size !== entry.size) throw corrupt(named, 'its size is not as stated');
  if (sum !== entry.crc32) throw corrupt(named, 'its checksum is not as stated');
}

const corrupt = (named: string, reason: string) => new ArchiveError('ARCHIVE_CORRUPT', `${named}: ${reason}`);

/** Where compressed bytes start. The local header repeats the name: where it has another, programs disagree about the archive. */
const dataStart = (file: RandomAccess, entry: ZipEntry, named: string): number => {
  const header = Buffer.from(file.read(entry.headerAt, 30 + entry.name.length));
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50)
    throw corrupt(named, 'nothing starts where it should');
  if (header.readUInt16LE(26) !== entry.name.length || header.toString('latin1', 30) !== entry.name)
    throw corrupt(named, 'it has two names');
  const start = entry.headerAt + 30 + entry.name.length + header.readUInt16LE(28);
  if (start + entry.compressedSize > entry.end)
    throw corrupt(named, 'it lies in the place of another member');
  return start;
};

const unpacked = (
  file: RandomAccess,
  entry: ZipEntry,
  start: number,
  named: string,
): AsyncIterable<Uint8Array> | Iterable<Uint8Array> => {
  const { method, size, compressedSize } = entry;
  if (method === 'stored') return piecesOf(file, start, compressedSize);
  if (Math.max(size, compressedSize) > atOnce)
    return inflateRaw(piecesOf(file, start, compressedSize), named);
  try {
    return [inflateRawSync(file.read(start, compressedSize), { maxOutputLength: size })];
  } catch (error) {
    throw new ArchiveError(
      'ARCHIVE_CORRUPT',
      `${named}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
};
