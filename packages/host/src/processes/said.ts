import { closeSync, fstatSync, readSync } from 'node:fs';
import type { RawPath } from '@holotype/model';
import { openRegular } from '../files/keep-content.ts';

/** Bytes at the start and at the end of what was printed that are looked at. */
const each = 1024 * 1024;
/** Characters of a line that are looked at. */
const longest = 4096;

/** Bytes of both ends, which do not overlap. */
type Ends = readonly [head: Uint8Array, tail: Uint8Array];

const endsOf = (bytes: Uint8Array): Ends => [
  bytes.subarray(0, each),
  bytes.subarray(Math.max(each, bytes.length - each)),
];

const readAt = (fd: number, at: number, length: number): Uint8Array => {
  const bytes = Buffer.alloc(Math.max(0, length));
  let filled = 0;
  for (let count = 1; count > 0 && filled < bytes.length; filled += count)
    count = readSync(fd, bytes, filled, bytes.length - filled, at + filled);
  return bytes.subarray(0, filled);
};

const readEnds = (path: RawPath): Ends => {
  const fd = openRegular(path);
  if (fd === undefined) return endsOf(new Uint8Array());
  try {
    const { size } = fstatSync(fd);
    const tail = Math.max(each, size - each);
    return [readAt(fd, 0, Math.min(each, size)), readAt(fd, tail, size - tail)];
  } finally {
    closeSync(fd);
  }
};

const linesOf = (ends: Ends): string[] =>
  ends.flatMap((bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
      .toString('utf8')
      .split(/\r?\n/)
      .flatMap((line) => (line === '' ? [] : [line.slice(0, longest)])),
  );

/**
 * Lines of what a program printed, in the first and the last MiB of it, each cut to 4096 characters, empty ones left out: enough to find a complaint,
 * however much it was. Of the same bytes they are the same lines.
 */
export const saidIn = (path: RawPath): readonly string[] => linesOf(readEnds(path));

/** As saidIn, of bytes that are here already. */
export const saidOf = (bytes: Uint8Array | undefined): readonly string[] =>
  linesOf(endsOf(bytes ?? new Uint8Array()));
