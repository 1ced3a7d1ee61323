import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';
import { decompress } from '@holotype/formats';

const magics = [
  ['gzip', Buffer.from([0x1f, 0x8b, 0x08])],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  // Objects of git, by level of compression.
  ['zlib', Buffer.from([0x78, 0x01])],
  ['zlib', Buffer.from([0x78, 0x5e])],
  ['zlib', Buffer.from([0x78, 0x9c])],
  ['zlib', Buffer.from([0x78, 0xda])],
] as const;
const maxOutput = 512 * 1024 * 1024;

/** Where the compressed part of a gzip member starts (RFC 1952). */
const afterHeader = (bytes: Buffer): number => {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  if ((flags & 8) !== 0) at = bytes.indexOf(0, at) + 1;
  if ((flags & 16) !== 0) at = bytes.indexOf(0, at) + 1;
  return (flags & 2) !== 0 ? at + 2 : at;
};

/** What can be decoded before the stream ends or something else follows it. */
const decode = async (format: (typeof magics)[number][0], bytes: Buffer): Promise<Buffer> => {
  const pieces: Uint8Array[] = [];
  try {
    if (format === 'zlib') return inflateSync(bytes, { maxOutputLength: maxOutput });
    // Not gunzip: it refuses a member with something else behind it.
    if (format === 'gzip')
      return inflateRawSync(bytes.subarray(afterHeader(bytes)), { maxOutputLength: maxOutput });
    for await (const piece of decompress(format, [bytes], { maxOutput })) pieces.push(piece);
  } catch {
    // Not a stream after all, or one with something behind it: both are common here.
  }
  return Buffer.concat(pieces);
};

/**
 * `bytes` and, wherever in them a compressed stream starts, what it holds, to any depth: tars, packs and layouts hold their members as
 * they are, so no format but the compressions must be known.
 */
export async function* unpack(
  bytes: Buffer,
  where: string,
  seen = new Set<string>(),
): AsyncGenerator<readonly [where: string, bytes: Buffer], void> {
  yield [where, bytes];
  for (const [format, magic] of magics)
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      const content = await decode(format, bytes.subarray(at));
      const digest = createHash('sha256').update(content).digest('hex');
      if (content.length === 0 || seen.has(digest)) continue;
      seen.add(digest);
      yield* unpack(content, `${where} > ${format} at ${String(at)}`, seen);
    }
}
