import {
  ArchiveError,
  decompress,
  detectCompression,
  embeddedStreams,
  readTar,
  readZip,
} from '@holotype/formats';
import { openFile, openSpool, piecesOf, removeTree } from '@holotype/host';
import { type RawPath, rawToText } from '@holotype/model';
import { type ByteSearch, type Sighting } from './search-bytes.ts';

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Where something stands: the file, then members of containers. */
export interface Place {
  readonly path: string;
  readonly members: readonly string[];
}
export interface LookInside {
  /** A search of plain bytes; `isInside`: no other search of this freeze has seen them. */
  readonly open: (isInside: boolean) => readonly ByteSearch[];
  readonly report: (place: Place, sighting: Sighting | 'unsearched') => void;
  /** An empty directory for containers that are not read front to back. */
  readonly spools: RawPath;
}

/** Containers within containers. */
const deepest = 6;
/** Bytes that one file may hold when unpacked. */
const mostUnpacked = 64 * 1024 ** 3;
const headSize = 8000;

/** Starts of what is compressed and cannot be opened here: 7z, LZ4, RAR, lzip, compress, SquashFS, Parquet, ORC, Avro, Arrow. */
const closed = [
  '377abcaf271c',
  '04224d18',
  '52617221',
  '4c5a4950',
  '1f9d',
  '68737173',
  '50415231',
  '4f5243',
  '4f626a01',
  '4152524f5731',
].map((magic) => Buffer.from(magic, 'hex'));

type Kind = 'stream' | 'tar' | 'zip' | 'embedded' | 'closed' | undefined;

const kindOf = (head: Buffer): Kind => {
  const starts = (magic: string) => head.toString('latin1', 0, magic.length) === magic;
  if (closed.some((magic) => magic.equals(head.subarray(0, magic.length)))) return 'closed';
  if (starts('PK\x03\x04') || starts('PK\x05\x06')) return 'zip';
  const compression = detectCompression(head);
  if (
    compression !== 'none' &&
    (compression !== 'bzip2' || /^BZh[1-9](?:1AY&SY|\x17rE8P\x90)/.test(head.toString('latin1', 0, 10)))
  )
    return 'stream';
  if (head.toString('latin1', 257, 262) === 'ustar') return 'tar';
  return starts('%PDF') || head.includes(0) || (head[0] ?? 0) === 0x78 ? 'embedded' : undefined;
};

/** The head, and all of it once more. */
const peek = async (pieces: Pieces): Promise<{ readonly head: Buffer; readonly all: Pieces }> => {
  const iterator =
    Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const first: Buffer[] = [];
  let size = 0;
  while (size < headSize) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(Buffer.from(next.value));
    size += next.value.length;
  }
  const all = async function* () {
    yield* first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  };
  return { head: Buffer.concat(first).subarray(0, headSize), all: all() };
};

/** Searches bytes, and what they hold if they are a container, in a stream. What cannot be opened is reported. */
export const lookInside = async (
  { open, report, spools }: LookInside,
  path: string,
  content: Pieces,
  isSeen: boolean,
): Promise<void> => {
  let unpacked = 0;
  let spooled = 0;

  const search = async (place: Place, pieces: Pieces): Promise<boolean> => {
    const isInside = place.members.length > 0;
    const { head, all } = await peek(pieces);
    const kind = kindOf(head);
    const searches = open(isInside || !isSeen);
    const watched = async function* () {
      for await (const piece of all) {
        if (isInside) unpacked += piece.length;
        if (unpacked > mostUnpacked) throw new ArchiveError('ARCHIVE_TOO_LARGE', rawToText(path));
        for (const one of searches) one.take(piece);
        yield piece;
      }
    };
    const iterator = watched();
    // Whoever stops early leaves the rest to us.
    const source = (async function* () {
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next())
        yield next.value;
    })();
    let found = false;
    try {
      if (kind === 'closed' || (kind !== undefined && place.members.length >= deepest)) {
        report(place, 'unsearched');
        found = true;
      } else if (kind !== undefined) found = await within(place, kind, head, source);
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      report(place, 'unsearched');
      found = true;
    }
    if (unpacked <= mostUnpacked)
      for (let next = await iterator.next(); next.done !== true;) next = await iterator.next();
    // Where a member is named for it, its container need not be.
    for (const sighting of found ? [] : searches.flatMap((one) => one.end())) {
      report(place, sighting);
      found = true;
    }
    return found;
  };

  const within = async (place: Place, kind: Kind, head: Buffer, source: Pieces): Promise<boolean> => {
    const inside = (member: string): Place => ({ path, members: [...place.members, member] });
    let found = false;
    if (kind === 'stream')
      return await search(inside('unpacked'), decompress(detectCompression(head), source, { what: path }));
    if (kind === 'tar') {
      for await (const member of readTar(source, path))
        if (member.type === 'file' && (await search(inside(rawToText(member.path)), member.content())))
          found = true;
      return found;
    }
    const spool = `${spools}/${String(++spooled)}`;
    const writer = openSpool(spool);
    try {
      let size = 0;
      for await (const piece of source) {
        writer.write(piece, size);
        size += piece.length;
      }
      const file = openFile(spool);
      try {
        if (kind === 'zip') {
          for await (const member of readZip(file, { what: path, maxOutput: mostUnpacked }))
            if (member.type === 'file' && (await search(inside(rawToText(member.path)), member.content())))
              found = true;
        } else {
          if (head.toString('latin1', 0, 4) === '%PDF' && (await hasWord(file, '/Encrypt'))) {
            report(place, 'unsearched');
            return true;
          }
          for (const { position, content: stream } of embeddedStreams(file))
            if (await search(inside(`stream at byte ${String(position)}`), stream)) found = true;
        }
      } finally {
        file.close();
      }
    } finally {
      writer.close();
      removeTree(spool);
    }
    return found;
  };

  await search({ path, members: [] }, content);
};

const hasWord = async (file: Parameters<typeof piecesOf>[0], word: string): Promise<boolean> => {
  let rest = '';
  for await (const piece of piecesOf(file)) {
    const text = rest + Buffer.from(piece).toString('latin1');
    if (text.includes(word)) return true;
    rest = text.slice(-word.length);
  }
  return false;
};
