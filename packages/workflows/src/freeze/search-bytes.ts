import { type Needle, standsAt } from '@holotype/capture';
import type { RawPath } from '@holotype/model';
import { indexKeywords, scanText } from '@holotype/secrets';

/** What stands in bytes and must not, and where. */
export interface Sighting {
  readonly what: string;
  /** From 1; undefined where bytes are no text. */
  readonly line: number | undefined;
  /** From 0. */
  readonly byte: number;
}
/** Takes bytes in pieces of any size; memory does not grow with them. */
export interface ByteSearch {
  readonly take: (piece: Uint8Array) => void;
  /** The first of each kind, when all was taken. */
  readonly end: () => readonly Sighting[];
}
export interface Rules {
  /** Bytes that what is looked for, and what must be seen around it, take at most. */
  readonly reach: number;
  /** All of it in a part of the bytes. */
  readonly find: (bytes: Buffer, add: (what: string, at: number) => void) => void;
}

const looked = 8000;

/** The names of who and where, all at once, whatever their number. */
export const nameRules = (needles: readonly Needle[]): Rules => {
  const index = indexKeywords(needles.map(({ bytes }) => bytes.toString('latin1').toLowerCase()));
  return {
    reach: Math.max(0, ...needles.map(({ bytes }) => bytes.length)) + 4,
    find: (bytes, add) => {
      index.search(bytes, (position, end) => {
        const needle = needles[position];
        const at = end - (needle?.bytes.length ?? 0);
        if (needle && standsAt(bytes, at, needle)) add(needle.what, at);
      });
    },
  };
};

/** The rules for secrets; they see as much around their keywords as in a file that is searched whole. */
export const secretRules = (path: RawPath, isPublished: boolean): Rules => ({
  reach: 34 * 1024,
  find: (bytes, add) => {
    const starts = [0];
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
    for (const { rule, line = 1 } of scanText(path, bytes, isPublished)) add(rule, starts[line - 1] ?? 0);
  },
});

const blockSize = 1 << 20;

/** Looks for all of this in a stream, in blocks that overlap by as much as the rules reach. */
export const searchBytes = ({ reach, find }: Rules): ByteSearch => {
  const found = new Map<string, Sighting>();
  const block = Buffer.allocUnsafeSlow(blockSize + 2 * reach);
  let filled = 0;
  /** Of the block: its place in the stream, and lines that ended before it. */
  let start = 0;
  let lines = 0;
  let isText = true;
  const look = (): void => {
    const bytes = block.subarray(0, filled);
    if (start === 0) isText = !bytes.subarray(0, looked).includes(0);
    find(bytes, (what, at) => {
      if (found.has(what)) return;
      let line = lines + 1;
      for (let end = bytes.indexOf(10); end >= 0 && end < at; end = bytes.indexOf(10, end + 1)) line++;
      found.set(what, { what, line: isText ? line : undefined, byte: start + at });
    });
  };
  const shift = (): void => {
    const from = filled - 2 * reach;
    for (let at = block.indexOf(10); at >= 0 && at < from; at = block.indexOf(10, at + 1)) lines++;
    block.copyWithin(0, from, filled);
    start += from;
    filled -= from;
  };
  return {
    take: (piece) => {
      for (let at = 0; at < piece.length;) {
        const part = piece.subarray(at, at + block.length - filled);
        block.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < block.length) return;
        look();
        shift();
      }
    },
    end: () => {
      look();
      return [...found.values()];
    },
  };
};
