import type { Bytes } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { BitWindow } from './bzip2-bits.ts';
import { type CodeTable, codeTable, decodeSymbol } from './bzip2-codes.ts';

/**
 * bzip2 without the system's program: a block at a time, with about 5 MiB of what is compressed and 4 MiB of a block in memory. As the
 * program does, it passes over what follows the last stream. Throws ArchiveError, and what `input` throws.
 */
export async function* unbzip2Script(
  input: Bytes,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const bits = new BitWindow(input, what);
  try {
    let streams = 0;
    while (await bits.hold(4)) {
      const level = readLevel(bits, streams > 0);
      if (level === undefined) return;
      yield* readStream(bits, level, what);
      streams++;
    }
    if (streams === 0) throw new ArchiveError('ARCHIVE_TRUNCATED', `${what}: ends before it begins`);
  } finally {
    await bits.close();
  }
}

/** Most bits that a block of the format takes: 18,002 groups of 50 symbols of 20 bits each, and its tables. */
const mostOfBlock = 2.5 * 1024 ** 2;
const blockStart = [0x314159, 0x265359] as const;
const streamEnd = [0x177245, 0x385090] as const;

const corrupt = (what: string, why: string) => new ArchiveError('ARCHIVE_CORRUPT', `${what}: ${why}`);

/** 1 to 9, in units of 100,000 bytes; undefined where something else follows a stream. */
const readLevel = (bits: BitWindow, mayEnd: boolean): number | undefined => {
  const head = [bits.read(8), bits.read(8), bits.read(8), bits.read(8)];
  const level = (head[3] ?? 0) - 0x30;
  if (head[0] === 0x42 && head[1] === 0x5a && head[2] === 0x68 && level >= 1 && level <= 9) return level;
  if (mayEnd) return undefined;
  throw corrupt(bits.what, 'not bzip2');
};

async function* readStream(
  bits: BitWindow,
  level: number,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  const block = new Uint32Array(level * 100_000);
  let whole = 0;
  for (;;) {
    await bits.hold(mostOfBlock);
    const [first, second, stated] = [bits.read(24), bits.read(24), bits.read32()];
    if (first === streamEnd[0] && second === streamEnd[1]) {
      if (stated !== whole) throw corrupt(what, 'its checksum is not as stated');
      bits.align();
      return;
    }
    if (first !== blockStart[0] || second !== blockStart[1]) throw corrupt(what, 'damaged bzip2 data');
    const { length, origin } = readBlock(bits, block, what);
    const sum = yield* expand(block, length, origin);
    if (sum !== stated) throw corrupt(what, 'its checksum is not as stated');
    whole = (((whole << 1) | (whole >>> 31)) ^ sum) >>> 0;
  }
}

const groupSize = 50;

/** Symbols of one block, as bytes in the low bits of `block`. */
const readBlock = (
  bits: BitWindow,
  block: Uint32Array,
  what: string,
): { readonly length: number; readonly origin: number } => {
  const damaged = (): ArchiveError => corrupt(what, 'damaged bzip2 data');
  if (bits.read(1) === 1)
    throw new ArchiveError(
      'ARCHIVE_UNSUPPORTED',
      `${what}: a randomised block, as bzip2 before 0.9.5 wrote them`,
    );
  const origin = bits.read(24);
  const used = readUsed(bits);
  if (used.length === 0) throw damaged();
  const end = used.length + 1;
  const { selectors, tables } = readTables(bits, end + 1, damaged);
  let [length, run, weight, group, left] = [0, 0, 1, 0, 0];
  let table: CodeTable | undefined;
  for (;;) {
    if (left === 0) {
      table = tables[selectors[group++] ?? -1];
      left = groupSize;
    }
    left--;
    const symbol = table ? decodeSymbol(bits, table) : -1;
    if (symbol < 0 || weight > block.length * 2) throw damaged();
    if (symbol <= 1) {
      run += weight << symbol;
      weight <<= 1;
      continue;
    }
    if (run > 0) {
      if (length + run > block.length) throw damaged();
      block.fill(used[0] ?? 0, length, length + run);
      length += run;
      [run, weight] = [0, 1];
    }
    if (symbol === end) break;
    if (length === block.length) throw damaged();
    block[length++] = toFront(used, symbol - 1);
  }
  if (bits.isOver) throw bits.truncated();
  if (origin >= length) throw damaged();
  return { length, origin };
};

const toFront = (list: Uint8Array, at: number): number => {
  const found = list[at] ?? 0;
  list.copyWithin(1, 0, at);
  list[0] = found;
  return found;
};

/** The byte values that occur. */
const readUsed = (bits: BitWindow): Uint8Array => {
  const rows = bits.read(16);
  const used: number[] = [];
  for (let row = 0; row < 16; row++) {
    if ((rows & (0x8000 >> row)) === 0) continue;
    const columns = bits.read(16);
    for (let column = 0; column < 16; column++)
      if (columns & (0x8000 >> column)) used.push(row * 16 + column);
  }
  return Uint8Array.from(used);
};

const readTables = (bits: BitWindow, symbols: number, damaged: () => ArchiveError) => {
  const count = bits.read(3);
  const stated = bits.read(15);
  if (count < 2 || count > 6 || stated === 0) throw damaged();
  const order = Uint8Array.from({ length: count }, (_, at) => at);
  const selectors = new Uint8Array(stated);
  for (let at = 0; at < stated; at++) {
    let position = 0;
    while (bits.read(1) === 1) if (++position >= count) throw damaged();
    selectors[at] = toFront(order, position);
  }
  const tables = Array.from({ length: count }, () => {
    const lengths = new Uint8Array(symbols);
    let length = bits.read(5);
    for (let symbol = 0; symbol < symbols; symbol++) {
      for (;;) {
        if (length < 1 || length > 20) throw damaged();
        if (bits.read(1) === 0) break;
        length += bits.read(1) === 0 ? 1 : -1;
      }
      lengths[symbol] = length;
    }
    return codeTable(lengths);
  });
  return { selectors, tables };
};

const pieceSize = 256 * 1024;

/** Undoes the Burrows-Wheeler transform and the runs; returns the checksum of what it gave. */
function* expand(
  block: Uint32Array,
  length: number,
  origin: number,
): Generator<Uint8Array, number, undefined> {
  const starts = new Uint32Array(256);
  for (let at = 0; at < length; at++) {
    const value = (block[at] ?? 0) & 0xff;
    starts[value] = (starts[value] ?? 0) + 1;
  }
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    const count = starts[value] ?? 0;
    starts[value] = sum;
    sum += count;
  }
  for (let at = 0; at < length; at++) {
    const value = (block[at] ?? 0) & 0xff;
    const to = starts[value] ?? 0;
    starts[value] = to + 1;
    block[to] = (block[to] ?? 0) | (at << 8);
  }
  let crc = 0xffffffff;
  let piece = Buffer.allocUnsafe(pieceSize);
  let [filled, same, last] = [0, 0, -1];
  let next = (block[origin] ?? 0) >>> 8;
  for (let done = 0; done < length; done++) {
    const row = block[next] ?? 0;
    const value = row & 0xff;
    next = row >>> 8;
    let [copies, byte] = [1, value];
    if (same === 4) {
      [copies, byte, same, last] = [value, last, 0, -1];
    } else {
      same = value === last ? same + 1 : 1;
      last = value;
    }
    if (filled + copies > pieceSize) {
      yield piece.subarray(0, filled);
      piece = Buffer.allocUnsafe(pieceSize);
      filled = 0;
    }
    for (let copy = 0; copy < copies; copy++) {
      piece[filled++] = byte;
      crc = ((crc << 8) ^ (crcTable[((crc >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
    }
  }
  if (filled > 0) yield piece.subarray(0, filled);
  return ~crc >>> 0;
}

/** Of the polynomial 0x04c11db7, highest bit first. */
const crcTable = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value << 24;
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  return crc >>> 0;
});
