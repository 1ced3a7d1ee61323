import type { HostFiles } from '@holotype/host';
import { type RawPath, sha256 as hashOf, type Sha256 } from '@holotype/model';
import type { Store } from '@holotype/store';

const largest = 512 * 1024 * 1024;

/**
 * Puts a file that an installer has kept into the store, so that nobody is asked for it: only one that has the hash that is stated of a
 * public file, as any other may be public nowhere. `size`: bytes, where they are stated.
 */
export const takeLocalCopy = (
  files: HostFiles,
  store: Store,
  path: RawPath,
  sha256: Sha256,
  size: number | undefined,
): void => {
  if (store.has(sha256)) return;
  const stat = files.stat(path);
  if (stat?.type !== 'file' || stat.size > largest || (size !== undefined && stat.size !== size)) return;
  const bytes = files.bytes(path, largest);
  if (bytes && hashOf(bytes) === sha256) store.addBytes(bytes);
};
