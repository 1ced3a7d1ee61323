import { createHash } from 'node:crypto';
import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';

/** A regular file of a commit. */
export interface Blob {
  /** Below the work tree. */
  readonly path: RawPath;
  readonly id: string;
}

/** `ls-tree -r -z`: `MODE TYPE ID<tab>PATH`. Links, submodules and names that are not UTF-8 are passed over. */
export const parseListing = (text: string): Blob[] =>
  text.split('\0').flatMap((row) => {
    const [, id, name = ''] = /^100(?:644|755|664) blob ([0-9a-f]{40}|[0-9a-f]{64})\t([^]+)$/.exec(row) ?? [];
    const isPlain = !name.startsWith('/') && name.split('/').every((part) => !['', '.', '..'].includes(part));
    return id === undefined || !isPlain || name.includes('\ufffd') ? [] : [{ path: utf8ToRaw(name), id }];
  });

/** The name of a file's content in git: the hash is that of the other objects. */
const blobId = (bytes: Uint8Array, algorithm: 'sha1' | 'sha256'): string =>
  createHash(algorithm)
    .update(`blob ${String(bytes.length)}\0`)
    .update(bytes)
    .digest('hex');

const largest = 64 * 1024 * 1024;

/** Those that lie in the work tree with the bytes of the commit; undefined once they are more than `limit` bytes. */
export const sameFiles = (
  files: HostFiles,
  workTree: RawPath,
  blobs: readonly Blob[],
  limit: number,
): readonly Blob[] | undefined => {
  let left = limit;
  const same: Blob[] = [];
  for (const blob of blobs) {
    const path = joinRaw(workTree, blob.path);
    const stat = files.lstat(path);
    // A directory above may have become a link to another place: what lies there is not the commit's.
    if (stat?.type !== 'file' || stat.size > largest || files.realpath(path) !== path) continue;
    left -= stat.size;
    if (left < 0) return undefined;
    const bytes = files.bytes(path, largest);
    if (bytes && blobId(bytes, blob.id.length === 40 ? 'sha1' : 'sha256') === blob.id) same.push(blob);
  }
  return same;
};
