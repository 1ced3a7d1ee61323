export { foldersIn, testProbe } from './probe-contract.ts';
export { type ArchiveOptions, type FakeArchive, startArchive } from './archive.ts';
export { listen } from './listen.ts';
export { type FakeRegistry, type RegistryOptions, startRegistry } from './registry.ts';
export { serveSlowly, sizesBelow, type SlowFile } from './slow-files.ts';
export { debianPaths, emptyRoot, makeRoot, md5 } from './root-of-paths.ts';

import { makeTemporaryDirectory, type RandomAccess, removeTree } from '@holotype/host';
import { HolotypeError, type RawPath } from '@holotype/model';
import fc from 'fast-check';
import { onTestFinished } from 'vitest';

/** Bytes in pieces, as formats takes them. */
type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** The same bytes in pieces of these lengths, in turn. */
export async function* cut(
  bytes: Uint8Array,
  lengths: readonly number[] = [65_536],
): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = Math.max(1, lengths[turn % lengths.length] ?? 1);
    yield await Promise.resolve(bytes.subarray(at, at + length));
    at += length;
  }
}

export const lengths = fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 4 });

export const drain = async (input: Bytes): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
};

/** The code of the error that `use` ends with; `none` if it ends well. Other errors than ours are bugs, and pass. */
export const codeOf = async (use: () => Promise<unknown>): Promise<string> => {
  try {
    await use();
    return 'none';
  } catch (error) {
    if (error instanceof HolotypeError) return String(error.code);
    throw error;
  }
};

/** Bytes that do not compress, the same in each run. */
export const noise = (size: number): Buffer => {
  const bytes = Buffer.alloc(size);
  let state = 1;
  for (let at = 0; at < size; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
};

/** `bytes` with one bit turned at `at`. */
export const flip = (bytes: Uint8Array, at: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
};

/** A file that holds these bytes. */
export const fileOf = (bytes: Uint8Array): RandomAccess => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
  close: () => undefined,
});

/** An empty directory that goes when the test ends. */
export const temporary = (): RawPath => {
  const path = makeTemporaryDirectory('holotype-test');
  onTestFinished(() => {
    removeTree(path);
  });
  return path;
};
export { zipOf, type ZipPart } from './zip.ts';
export { pageOf, pdfOf, type PdfParts, streamedPage } from './pdf.ts';
