import type { RandomAccess } from '@holotype/host';
import { rawToText } from '@holotype/model';
import type { Bytes } from '../bytes/input.ts';
import { Content } from '../bytes/content.ts';
import { ByteReader } from '../bytes/reader.ts';
import { toSource } from '../bytes/source.ts';
import { decompress } from '../compression/decompress.ts';
import type { Compression } from '../compression/format.ts';
import { ArchiveError } from '../errors.ts';
import type { TarMember } from '../tar/member.ts';
import { readTar } from '../tar/read.ts';

export interface DebMember extends TarMember {
  readonly part: 'control' | 'data';
}

export interface DebOptions {
  /** Bytes of uncompressed tar in each part; more is refused with `ARCHIVE_TOO_LARGE`. Default 16 GiB. */
  readonly maxOutput?: number;
  /** Members of both parts; default 1,000,000. The largest packages have some 100,000. */
  readonly maxMembers?: number;
  /** Names the package in messages. */
  readonly what?: string;
}

interface ArMember {
  readonly name: string;
  readonly size: number;
}

const magic = '!<arch>\n';
/** By name: a map, as an object has names that nobody gave it. */
const compressions: ReadonlyMap<string, Compression> = new Map([
  ['.tar', 'none'],
  ['.tar.gz', 'gzip'],
  ['.tar.xz', 'xz'],
  ['.tar.zst', 'zstd'],
  ['.tar.bz2', 'bzip2'],
]);
const defaultMaxOutput = 16 * 1024 ** 3;
const defaultMaxMembers = 1_000_000;
/** Bytes of paths, link targets and attributes: whoever lists a package holds them all. */
const maxText = 256 * 1024 ** 2;

const counter = (maxMembers: number, what: string) => {
  let [members, text] = [0, 0];
  return ({ path, linkTarget, xattrs }: TarMember): void => {
    text += path.length + linkTarget.length;
    for (const [name, value] of Object.entries(xattrs ?? {})) text += name.length + value.length;
    if (++members > maxMembers || text > maxText)
      throw new ArchiveError('ARCHIVE_TOO_LARGE', `${what}: far more members than a package has`);
  };
};

const readArHeader = async (reader: ByteReader, what: string): Promise<ArMember | undefined> => {
  const header = await reader.read(60);
  if (!header) return undefined;
  const size = header.toString('latin1', 48, 58).trimEnd();
  if (header.toString('latin1', 58, 60) !== '`\n' || !/^[0-9]+$/.test(size)) {
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: no ar header at byte ${reader.position - 60}`);
  }
  return { name: header.toString('latin1', 0, 16).trimEnd().replace(/\/$/, ''), size: Number(size) };
};

const expectDeb = async (reader: ByteReader, what: string): Promise<void> => {
  const head = await reader.read(magic.length);
  if (head?.toString('latin1') !== magic)
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: not a deb (no ar archive)`);
  const first = await readArHeader(reader, what);
  if (first?.name !== 'debian-binary' || first.size > 1024) {
    throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: not a deb (its first member is not debian-binary)`);
  }
  const version = (await reader.read(first.size))?.toString('latin1') ?? '';
  await reader.skip(first.size % 2);
  if (!/^2\.[0-9]+\n/.test(version)) {
    throw new ArchiveError(
      'ARCHIVE_UNSUPPORTED',
      `${what}: deb format ${rawToText(version.trimEnd())}, not 2.x`,
    );
  }
};

async function* readParts(
  input: Bytes | RandomAccess,
  { maxOutput = defaultMaxOutput, maxMembers = defaultMaxMembers, what = 'deb' }: DebOptions,
): AsyncGenerator<DebMember, void, undefined> {
  const count = counter(maxMembers, what);
  const reader = new ByteReader(toSource(input), what);
  try {
    await expectDeb(reader, what);
    let padding = 0;
    for (const name of ['control', 'data'] as const) {
      await reader.skip(padding);
      let member = await readArHeader(reader, what);
      // deb(5): members whose name starts with an underscore are passed over.
      while (member?.name.startsWith('_')) {
        await reader.skip(member.size + (member.size % 2));
        member = await readArHeader(reader, what);
      }
      if (!member) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: ends before ${name}.tar`);
      const format = member.name.startsWith(name)
        ? compressions.get(member.name.slice(name.length))
        : undefined;
      if (format === undefined) {
        const known = /^(?:control|data)\.tar(?:\.|$)/.test(member.name);
        throw new ArchiveError(
          known ? 'ARCHIVE_UNSUPPORTED' : 'ARCHIVE_CORRUPT',
          `${what}: ${rawToText(member.name)} where ${name}.tar should be`,
        );
      }
      const full = `${what}: ${member.name}`;
      const content = new Content(reader, member.size);
      for await (const found of readTar(
        decompress(format, content.read(), { maxOutput, what: full }),
        full,
      )) {
        count(found);
        yield { ...found, part: name };
      }
      await reader.skip(content.left);
      padding = member.size % 2;
    }
  } finally {
    await reader.close();
  }
}

/**
 * Members of a Debian package: first those of its control archive, then those of its data archive. Read once, front to back; unread
 * content is passed over. Throws ArchiveError, and what `input` throws.
 */
export const readDeb = (input: Bytes | RandomAccess, options: DebOptions = {}): AsyncIterable<DebMember> =>
  readParts(input, options);
