import type { RandomAccess } from '@holotype/host';
import type { Bytes } from '../bytes/input.ts';
import { Content } from '../bytes/content.ts';
import { ByteReader } from '../bytes/reader.ts';
import { type ByteSource, toSource } from '../bytes/source.ts';
import { ArchiveError } from '../errors.ts';
import { paddingOf } from './write-header.ts';
import { extensionFlags, type Extensions, extensionOf, readExtension } from './extension.ts';
import { hasChecksum, isZeroBlock, readNumber } from './fields.ts';
import { readHeader } from './header.ts';
import type { TarMember } from './member.ts';

const blockSize = 512;

const readEnd = async (reader: ByteReader, what: string): Promise<void> => {
  for (;;) {
    const block = reader.take(blockSize) ?? (await reader.read(blockSize));
    if (!block) return;
    if (!isZeroBlock(block)) throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: something follows its end`);
  }
};

async function* readMembers(source: ByteSource, what: string): AsyncGenerator<TarMember, void, undefined> {
  const reader = new ByteReader(source, what);
  const state: Extensions = {
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
      const header = readHeader(block, extensionOf(state), what);
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
  readMembers(toSource(input), what);
