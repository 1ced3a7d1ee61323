import { findProgram, HostError, openXzDecoder, openZstdDecoder, pipeThrough } from '@holotype/host';
import { type Bytes, limitBytes } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import type { Compression } from './format.ts';
import { gunzip } from './built-in.ts';
import { unbzip2Script } from './bzip2-script.ts';
import { decodeNative } from './native.ts';
import { unxzWasm } from './xz-wasm.ts';
import { unzstdScript } from './zstd-script.ts';

export interface DecompressOptions {
  /** Bytes; more is refused with `ARCHIVE_TOO_LARGE`. Unlimited if absent. */
  readonly maxOutput?: number;
  /** Names the stream in messages. */
  readonly what?: string;
}

// A hostile xz header may ask for 4 GiB of dictionary; `xz -9` asks for 65 MiB.
const xzArguments = ['-dc', '-q', '--format=xz', '-T1', '--memlimit-decompress=512MiB'] as const;

/** What a program makes of `input`; its failure is the archive's. */
export async function* throughProgram(
  name: string,
  args: readonly string[],
  input: Bytes,
  what: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* pipeThrough([name, ...args], input);
  } catch (error) {
    if (!(error instanceof HostError && error.code === 'HOST_COMMAND_FAILED')) throw error;
    const truncated = /unexpected end|premature end|truncated/i.test(error.message);
    throw new ArchiveError(truncated ? 'ARCHIVE_TRUNCATED' : 'ARCHIVE_CORRUPT', `${what}: ${error.message}`, {
      cause: error,
    });
  }
}

const unxz = (input: Bytes, what: string): Bytes => {
  const decoder = openXzDecoder();
  if (decoder) return decodeNative(decoder, input, what);
  const xz = findProgram('xz');
  return xz ? throughProgram(xz, xzArguments, input, what) : unxzWasm(input, what);
};

const unzstd = (input: Bytes, what: string): Bytes => {
  const decoder = openZstdDecoder();
  if (decoder) return decodeNative(decoder, input, what);
  const zstd = findProgram('zstd');
  return zstd ? throughProgram(zstd, ['-dcq'], input, what) : unzstdScript(input, what);
};

const unbzip2 = (input: Bytes, what: string): Bytes => {
  const bzip2 = findProgram('bzip2');
  return bzip2 ? throughProgram(bzip2, ['-dc', '-q'], input, what) : unbzip2Script(input, what);
};

const decoders = { gzip: gunzip, xz: unxz, zstd: unzstd, bzip2: unbzip2 };

/**
 * The content of a compressed stream, by the fastest means here. Damage, a cut and a failing program throw `ARCHIVE_CORRUPT` or
 * `ARCHIVE_TRUNCATED` at the latest with the last piece; what `input` throws passes through.
 */
export const decompress = (
  format: Compression,
  input: Bytes,
  options: DecompressOptions = {},
): AsyncIterable<Uint8Array> => {
  const { maxOutput = Infinity, what = `${format} stream` } = options;
  return limitBytes(format === 'none' ? input : decoders[format](input, what), maxOutput, what);
};
