import { createHash } from 'node:crypto';
import { lstat, readLocalFile, removeTree, rootSource } from '@holotype/host';
import { joinRaw, type RawPath, type Sha256 } from '@holotype/model';
import { StoreError } from './errors.ts';
import type { StoredObject } from './store.ts';

const digest = /^[0-9a-f]{64}$/;

export interface Objects {
  readonly find: (sha256: Sha256) => StoredObject | undefined;
  readonly pathOf: (sha256: Sha256) => RawPath;
  readonly read: (sha256: Sha256) => Iterable<Uint8Array> | undefined;
  readonly list: () => Generator<StoredObject>;
  readonly recheck: (sha256: Sha256) => boolean;
  readonly discard: (sha256: Sha256) => void;
}

export const openObjects = (folder: RawPath): Objects => {
  const files = rootSource('/');
  const pathOf = (sha256: Sha256): RawPath => {
    if (!digest.test(sha256))
      throw new StoreError('STORE_DIGEST_INVALID', `Not a sha256: ${JSON.stringify(sha256.slice(0, 80))}`, {
        exit: 'invalid',
      });
    return `${folder}/${sha256.slice(0, 2)}/${sha256}`;
  };
  const discard = (sha256: Sha256) => {
    removeTree(pathOf(sha256));
  };
  const find = (sha256: Sha256): StoredObject | undefined => {
    const path = pathOf(sha256);
    const stat = lstat(path);
    return stat?.type === 'file' ? { sha256, size: stat.size, path } : undefined;
  };
  return {
    pathOf,
    find,
    read: (sha256) => readLocalFile(pathOf(sha256))?.chunks,
    list: function* () {
      for (const group of files.readdir(folder) ?? []) {
        for (const name of files.readdir(joinRaw(folder, group)) ?? []) {
          const path = `${folder}/${group}/${name}`;
          const stat = digest.test(name) ? lstat(path) : undefined;
          if (stat?.type === 'file') yield { sha256: name, size: stat.size, path };
        }
      }
    },
    recheck: (sha256) => {
      const hash = createHash('sha256');
      for (const chunk of readLocalFile(pathOf(sha256))?.chunks ?? []) hash.update(chunk);
      const whole = hash.digest('hex') === sha256;
      if (!whole) discard(sha256);
      return whole;
    },
    discard,
  };
};
