import type { RandomAccess } from '@holotype/host';
import type { Bytes } from '../bytes/input.ts';
import { ByteReader } from '../bytes/reader.ts';
import { type ByteSource, fileSource, streamSource } from '../bytes/source.ts';
import { ArchiveError } from '../errors.ts';
import { hasChecksum, isZeroBlock, readNumber } from './fields.ts';
import { type Extension, readHeader } from './header.ts';
import type { TarMember } from './member.ts';
import { parsePax, type PaxRecords } from './pax.ts';

const blockSize = 512;
/** Of one extension header: a path, and at most 256 attributes of 64 KiB. */
const maxExtension = 17 * 1024 * 1024;
const extensionFlags = ['x', 'g', 'L', 'K'];

const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize;

/** Content of one member, as its bytes lie in memory. */
class Content {
  left: number;
  readonly #reader: ByteReader;

  constructor(reader: ByteReader, size: number) {
    this.#reader = reader;
    this.left = size;
  }

  async *read(): AsyncGenerator<Uint8Array, void, undefined> {
    while (this.left > 0) {
      const piece = this.#reader.takeSome(this.left);
      if (piece) {
        this.left -= piece.length;
        yield piece;
      } else if (!(await this.#reader.fill())) {
        throw this.#reader.truncated();
      }
    }
  }
}

const globalKeys = /^(?:path|linkpath|size|SCHILY\.xattr\..*|GNU\.sparse\..*)$/;

/** Reads one extension header's body into `before`; `shared` are the global records. */
const readExtension = async (
  reader: ByteReader,
  flag: string,
  size: number,
  state: { before: Extension | undefined; shared: PaxRecords | undefined },
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
    const text = body.toString('latin1', 0, end < 0 ? body.length : end);
    state.before = {
      pax: before?.pax ?? state.shared,
      longName: flag === 'L' ? text : before?.longName,
      longLink: flag === 'K' ? text : before?.longLink,
    };
    return;
  }
  const records = parsePax(body);
  if (!records) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: a PAX header that cannot be parsed`);
  if (flag === 'x') {
    const pax = new Map([...(before?.pax ?? state.shared ?? []), ...records]);
    state.before = { pax, longName: before?.longName, longLink: before?.longLink };
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

const readEnd = async (reader: ByteReader, what: string): Promise<void> => {
  for (;;) {
    const block = reader.take(blockSize) ?? (await reader.read(blockSize));
    if (!block) return;
    if (!isZeroBlock(block)) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: something follows its end`);
  }
};

async function* readMembers(source: ByteSource, what: string): AsyncGenerator<TarMember, void, undefined> {
  const reader = new ByteReader(source, what);
  const state: { before: Extension | undefined; shared: PaxRecords | undefined } = {
    before: undefined,
    shared: undefined,
  };
  try {
    for (;;) {
      const block = reader.take(blockSize) ?? (await reader.read(blockSize));
      if (!block) throw reader.truncated();
      if (block[0] === 0 && isZeroBlock(block)) {
        if (state.before)
          throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: its last header extends nothing`);
        await readEnd(reader, what);
        return;
      }
      if (!hasChecksum(block)) {
        throw new ArchiveError(
          'ARCHIVE_CORRUPT',
          `${what}: no tar header at byte ${reader.position - blockSize}`,
        );
      }
      const flag = block.toString('latin1', 156, 157);
      if (extensionFlags.includes(flag)) {
        const size = readNumber(block, 124, 12);
        if (size === undefined || size < 0)
          throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: an extension header without a size`);
        await readExtension(reader, flag, size, state, what);
        continue;
      }
      const header = readHeader(
        block,
        state.before ?? (state.shared && { pax: state.shared, longName: undefined, longLink: undefined }),
        what,
      );
      state.before = undefined;
      const content = new Content(reader, header.size);
      yield { ...header, position: reader.position, content: () => content.read() };
      const rest = content.left + paddingOf(header.size);
      content.left = 0;
      if (rest > 0 && !reader.take(rest)) await reader.skip(rest);
    }
  } finally {
    await reader.close();
  }
}

/**
 * Members of an uncompressed tar in their order: ustar, PAX, GNU. A stream is read once, front to back, with one header and one piece
 * in memory; a file is read in place. Strict: checksums, an end, and nothing after it. `what` names the archive in messages.
 * Throws ArchiveError, and what `input` throws.
 */
export const readTar = (input: Bytes | RandomAccess, what = 'tar'): AsyncIterable<TarMember> =>
  readMembers('read' in input ? fileSource(input) : streamSource(input), what);
