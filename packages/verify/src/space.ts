import type { Lock, Manifest } from '@holotype/model';
import type { FormName } from './check.ts';

/** What a form takes on disk. */
export interface Space {
  readonly bytes: number;
  readonly inodes: number;
  /** Stated by the Lock; otherwise reckoned from the Tree. */
  readonly exact: boolean;
}

const block = 4096;
const tarRecord = 512;
/** Of a root's bytes, what gzip in blocks of 128 KiB leaves at most: 0.25 to 0.45 of Debian roots. */
const compressed = 0.6;

/** What a rebuild in this form writes. A directory's files end in a block that is half empty on average. */
export const spaceFor = (form: FormName, { tree }: Pick<Manifest, 'tree'>, lock?: Lock): Space => {
  const others = tree.entries - tree.files;
  switch (form) {
    case 'check':
      return { bytes: 0, inodes: 0, exact: true };
    case 'dir':
      return {
        bytes: tree.bytes + tree.files * (block / 2) + others * block,
        inodes: tree.entries,
        exact: false,
      };
    case 'tar':
      return lock
        ? { bytes: lock.image.tarSize, inodes: 1, exact: true }
        : { bytes: tree.bytes + tree.entries * 3 * tarRecord, inodes: 1, exact: false };
    case 'oci':
      return lock
        ? {
            bytes: lock.layers.reduce((sum, { size }) => sum + size, 0),
            inodes: lock.layers.length + 6,
            exact: true,
          }
        : { bytes: tree.bytes + tree.entries * 3 * tarRecord, inodes: 110, exact: false };
    case 'squashfs':
    case 'sif':
      return { bytes: Math.round(tree.bytes * compressed) + tree.entries * 32, inodes: 1, exact: false };
  }
};
