import { createHash } from 'node:crypto';
import { endianness } from 'node:os';

/*
 * Hashes of many files in one buffer, which is also how they lie in a file: a head of text, a row of 68 bytes for each digest, and the SHA-256
 * of all that. An object for each of a machine's 400,000 files would take ten times the memory, and seconds to read.
 */

/** One state of a file, as the kernel tells it. */
export interface FileState {
  readonly device: string;
  readonly ino: number;
  /** Bytes. */
  readonly size: number;
  /** Whole seconds since 1970, and nanoseconds; below 2 ** 32. */
  readonly mtime: number;
  readonly mtimeNs: number;
  readonly ctime: number;
  readonly ctimeNs: number;
}
/** What a row holds: the SHA-256 of a file, of one that was searched for a private key and has none, or the MD5. */
export type RowKind = 'sha256' | 'searched' | 'md5';

export interface HashRows {
  /** Rows, also those that others have replaced. */
  readonly count: () => number;
  /** Position of the row of this kind for a file in this very state; -1 if there is none. */
  readonly find: (kind: RowKind, state: FileState) => number;
  /** Lower-case digits. */
  readonly digestAt: (row: number) => string;
  /** A row of another state of the same file is not found any more. */
  readonly add: (kind: RowKind, state: FileState, digest: string) => void;
  /** As a file about `about`; rows that `isKept` is false for stay out. */
  readonly encode: (about: string, isKept: (row: number) => boolean) => Uint8Array;
}

const kinds: readonly RowKind[] = ['sha256', 'searched', 'md5'];
const format = 'holotype hashes 1';
/** Bytes. */
const headSize = 8192;
const sumSize = 32;
/** Four-byte words: eight of state, eight of digest, one of device and kind. */
const rowWords = 17;
const rowSize = rowWords * 4;
const stateWords = 8;
const kindAt = 16;
const mostDevices = 256;
/** What a Tree may have, each also with its MD5. */
const mostRows = 4_000_000;
/** Bytes of the largest file that is read. */
export const largestFile = headSize + mostRows * rowSize + sumSize;
/** Slots that are looked at for one row: a file that was made to collide is not to take hours. */
const mostSteps = 32;
const two32 = 2 ** 32;
/** Of the digits of a digest. */
const lengths: Readonly<Record<RowKind, number>> = { sha256: 64, searched: 64, md5: 32 };

interface Head {
  readonly about: string;
  readonly devices: readonly string[];
  readonly rows: number;
}

const headText = ({ about, devices, rows }: Head): string =>
  `${format} ${JSON.stringify({ about, order: endianness(), devices, rows })}`;

/** The head in these bytes, if it is the one that would be written for the same. */
const parseHead = (bytes: Buffer, about: string): Head | undefined => {
  const text = bytes.toString('latin1', 0, headSize).trimEnd();
  try {
    const value: unknown = text.startsWith(`${format} `) ? JSON.parse(text.slice(format.length)) : undefined;
    if (typeof value !== 'object' || value === null || !('devices' in value) || !('rows' in value))
      return undefined;
    const { devices, rows } = value;
    if (!Array.isArray(devices) || devices.length > mostDevices || typeof rows !== 'number') return undefined;
    const head = { about, devices: devices.map(String), rows };
    const isCount = Number.isInteger(rows) && rows >= 0 && rows <= mostRows;
    return isCount && headText(head) === text ? head : undefined;
  } catch {
    return undefined;
  }
};

/** Words and bytes of the same memory. */
const viewsOf = (buffer: ArrayBuffer) => ({ words: new Uint32Array(buffer), bytes: Buffer.from(buffer) });

/** Rows as encode wrote them about the same, with room for more; none for anything else, however it came to be. */
export const openRows = (file: ArrayBuffer | undefined, about: string): HashRows => {
  const read = file && isWhole(file, about);
  let { words, bytes } = viewsOf(read ? read.rows : new ArrayBuffer(rowSize * 64));
  let count = read?.head.rows ?? 0;
  const devices = [...(read?.head.devices ?? [])];
  /** Position of a row and one, by a hash of what it is of; 0 where there is none. A power of two of them, a third full at most. */
  let slots = new Uint32Array(0);
  const asked = new Uint32Array(stateWords);

  const hashOf = (low: number, high: number, device: number): number => {
    let hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b) ^ Math.imul(device, 0x27d4eb2f), 0x9e3779b1);
    hash ^= hash >>> 15;
    return Math.imul(hash, 0xc2b2ae35) >>> 0;
  };
  /** The slot of the row for this file, or the free one where it belongs; -1: there is no room near it. */
  const slotOf = (low: number, high: number, what: number): number => {
    const mask = slots.length - 1;
    let at = hashOf(low, high, what) & mask;
    for (let step = 0; step < mostSteps; step++, at = (at + 1) & mask) {
      const row = (slots[at] ?? 0) - 1;
      if (row < 0) return at;
      const start = row * rowWords;
      if (words[start] === low && words[start + 1] === high && words[start + kindAt] === what) return at;
    }
    return -1;
  };
  const index = (row: number): void => {
    const start = row * rowWords;
    const slot = slotOf(words[start] ?? 0, words[start + 1] ?? 0, words[start + kindAt] ?? 0);
    if (slot >= 0) slots[slot] = row + 1;
  };
  const indexAll = (): void => {
    let room = 256;
    while (room < count * 3) room *= 2;
    slots = new Uint32Array(room);
    for (let row = 0; row < count; row++) index(row);
  };
  const put = ({ ino, size, mtime, mtimeNs, ctime, ctimeNs }: FileState): void => {
    asked[0] = ino % two32;
    asked[1] = ino / two32;
    asked[2] = size % two32;
    asked[3] = size / two32;
    asked[4] = mtime;
    asked[5] = mtimeNs;
    asked[6] = ctime;
    asked[7] = ctimeNs;
  };
  const wordOf = (kind: RowKind, device: number): number => device * kinds.length + kinds.indexOf(kind);
  const grow = (): void => {
    const larger = viewsOf(new ArrayBuffer(Math.ceil((count + 64) * 1.5) * rowSize));
    larger.bytes.set(bytes.subarray(0, count * rowSize));
    ({ words, bytes } = larger);
  };
  indexAll();

  return {
    count: () => count,
    find: (kind, state) => {
      const device = devices.indexOf(state.device);
      if (device < 0) return -1;
      put(state);
      const slot = slotOf(asked[0] ?? 0, asked[1] ?? 0, wordOf(kind, device));
      const row = slot < 0 ? -1 : (slots[slot] ?? 0) - 1;
      if (row < 0) return -1;
      for (let word = 0; word < stateWords; word++)
        if (words[row * rowWords + word] !== asked[word]) return -1;
      return row;
    },
    digestAt: (row) => {
      const start = row * rowSize + stateWords * 4;
      const kind = kinds[(words[row * rowWords + kindAt] ?? 0) % kinds.length] ?? 'sha256';
      return bytes.toString('hex', start, start + lengths[kind] / 2);
    },
    add: (kind, state, digest) => {
      let device = devices.indexOf(state.device);
      if (device < 0) device = devices.length < mostDevices ? devices.push(state.device) - 1 : -1;
      if (device < 0 || count >= mostRows || digest.length !== lengths[kind]) return;
      if ((count + 1) * rowSize > bytes.length) grow();
      put(state);
      words.set(asked, count * rowWords);
      bytes.fill(0, count * rowSize + stateWords * 4, (count + 1) * rowSize);
      bytes.write(digest, count * rowSize + stateWords * 4, 'hex');
      words[count * rowWords + kindAt] = wordOf(kind, device);
      count++;
      if (count * 3 > slots.length) indexAll();
      else index(count - 1);
    },
    encode: (name, isKept) => {
      const kept: number[] = [];
      for (let row = 0; row < count; row++) {
        const start = row * rowWords;
        const slot = slotOf(words[start] ?? 0, words[start + 1] ?? 0, words[start + kindAt] ?? 0);
        // What another row has replaced is not there any more.
        if (slot >= 0 && slots[slot] === row + 1 && isKept(row)) kept.push(row);
      }
      const end = headSize + kept.length * rowSize;
      const whole = Buffer.alloc(end + sumSize, ' ');
      whole.write(headText({ about: name, devices, rows: kept.length }), 'latin1');
      let at = headSize;
      for (const row of kept) at += bytes.copy(whole, at, row * rowSize, (row + 1) * rowSize);
      createHash('sha256').update(whole.subarray(0, end)).digest().copy(whole, end);
      return whole;
    },
  };
};

/** The head and the rows of a file that encode wrote. */
const isWhole = (file: ArrayBuffer, about: string) => {
  const bytes = Buffer.from(file);
  const head = parseHead(bytes, about);
  const end = headSize + (head?.rows ?? 0) * rowSize;
  if (!head || bytes.length !== end + sumSize) return undefined;
  const sum = createHash('sha256').update(bytes.subarray(0, end)).digest();
  return sum.equals(bytes.subarray(end)) ? { head, rows: file.slice(headSize, end) } : undefined;
};
