import { lstat, removeTree, rootSource } from '@holotype/host';
import { type Digest, joinRaw, type RawPath, type Sha256 } from '@holotype/model';

export interface Pulled {
  readonly pathOf: (manifest: Digest) => RawPath;
  readonly list: () => readonly { readonly size: number }[];
  /** Removes all of them, unfinished ones too; says what was removed. */
  readonly clear: () => readonly { readonly size: number }[];
}

/** Capsules from registries that were opened by their reference, by the digest of what the reference names. */
export const openPulled = (store: RawPath): Pulled => {
  const folder = joinRaw(store, 'capsules');
  const hexOf = (digest: Digest): Sha256 => digest.slice('sha256:'.length);
  const list = () =>
    (rootSource('/').readdir(folder) ?? []).flatMap((name) => {
      const stat = lstat(joinRaw(folder, name));
      return stat?.type === 'file' ? [{ size: stat.size }] : [];
    });
  return {
    pathOf: (digest) => joinRaw(folder, `${hexOf(digest)}.capsule`),
    list,
    clear: () => {
      const found = list();
      removeTree(folder);
      return found;
    },
  };
};
