import { createHash } from 'node:crypto';
import type { GrowingFile } from '@holotype/host';
import type { Sha256 } from '@holotype/model';
import { NetError } from './errors.ts';
import type { FetchProgress } from './store.ts';
import type { Transport } from './transport.ts';
import { showUrl } from './url.ts';

/** What a download must turn out to be. */
export interface Expected {
  readonly sha256: Sha256 | undefined;
  /** Exact bytes. */
  readonly size: number | undefined;
  /** At most so many bytes. */
  readonly maxSize: number;
}
export interface Watch {
  readonly onProgress: ((progress: FetchProgress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}
export interface Downloaded {
  readonly sha256: Sha256;
  readonly size: number;
}

/** What a file of this machine is said to be when it is not the one that is expected: messages are passed on, so nothing more is told. */
const otherFile = (url: URL) =>
  new NetError('NET_DIGEST_MISMATCH', `${showUrl(url)} is not the file that is expected`);

const tooLarge = (url: URL, { size, maxSize }: Expected): NetError => {
  if (url.protocol === 'file:') return otherFile(url);
  return size === undefined
    ? new NetError('NET_TOO_LARGE', `${showUrl(url)} is larger than ${maxSize} bytes`)
    : new NetError('NET_DIGEST_MISMATCH', `${showUrl(url)} is larger than the ${size} bytes expected`);
};

/** What `file` holds already is not asked for again, unless it cannot be a part of what is expected. */
const hashExisting = (file: GrowingFile, limit: number) => {
  const hash = createHash('sha256');
  if (file.size() > limit) file.clear();
  for (const part of file.existing()) hash.update(part);
  return hash;
};

const judge = (url: URL, got: Downloaded, expected: Expected): NetError | undefined => {
  const isShort = expected.size !== undefined && got.size < expected.size;
  const isOther = expected.sha256 !== undefined && got.sha256 !== expected.sha256;
  if (url.protocol === 'file:' && (isShort || isOther)) return otherFile(url);
  if (expected.size !== undefined && isShort) {
    return new NetError('NET_TRUNCATED', `${showUrl(url)} has ${got.size} of ${expected.size} bytes`);
  }
  if (expected.sha256 === undefined || !isOther) return undefined;
  return new NetError(
    'NET_DIGEST_MISMATCH',
    `${showUrl(url)} has sha256 ${got.sha256}, expected ${expected.sha256}`,
  );
};

/**
 * Goes on filling `file` from `url`, counting and hashing every byte. Damaged or short content is cleared and thrown as NetError; after
 * a broken connection what came stays in `file`.
 */
export const download = async (
  transport: Transport,
  url: URL,
  file: GrowingFile,
  expected: Expected,
  watch: Watch,
): Promise<Downloaded> => {
  const limit = expected.size ?? expected.maxSize;
  let hash = hashExisting(file, limit);
  if (expected.size === undefined || file.size() < expected.size) {
    const opened = await transport(url, file.size(), watch.signal);
    if (opened.offset !== file.size()) {
      file.clear();
      hash = createHash('sha256');
    }
    for await (const chunk of opened.body) {
      // Of what says that it is too large not a byte is kept.
      if (Math.max(file.size() + chunk.length, opened.total ?? 0) > limit) {
        file.clear();
        throw tooLarge(url, expected);
      }
      hash.update(chunk);
      file.append(chunk);
      watch.onProgress?.({ url: showUrl(url), done: file.size(), total: expected.size ?? opened.total });
    }
  }
  const got = { sha256: hash.digest('hex'), size: file.size() };
  const error = judge(url, got, expected);
  if (error) {
    file.clear();
    throw error;
  }
  return got;
};
