import { createHash } from 'node:crypto';
import { readFileChunks } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** One digest of Subresource Integrity. */
export interface Integrity {
  readonly algorithm: 'sha512' | 'sha384' | 'sha256' | 'sha1';
  /** Base64, with padding. */
  readonly digest: string;
}

/** Strongest first, with their bytes. */
const algorithms = [
  ['sha512', 64],
  ['sha384', 48],
  ['sha256', 32],
  ['sha1', 20],
] as const;

/** The strongest digest that `text` states, as npm takes it; undefined if none is whole. */
export const parseIntegrity = (text: string): Integrity | undefined => {
  const stated = text.split(/\s+/).map((word) => /^([a-z0-9]+)-([A-Za-z0-9+/=]+)(?:\?.*)?$/.exec(word));
  for (const [algorithm, length] of algorithms)
    for (const [, name, digest = ''] of stated.filter((one) => one !== null))
      if (name === algorithm && Buffer.from(digest, 'base64').length === length)
        return { algorithm, digest: Buffer.from(digest, 'base64').toString('base64') };
  return undefined;
};

/** Whether a file has the digest. Throws HostError. */
export const hasIntegrity = async (path: RawPath, { algorithm, digest }: Integrity): Promise<boolean> => {
  const hash = createHash(algorithm);
  for await (const piece of readFileChunks(path)) hash.update(piece);
  return hash.digest('base64') === digest;
};
