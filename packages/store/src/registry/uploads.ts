import {
  isOursAlone,
  lstat,
  makeDirectories,
  readWhole,
  removeTree,
  unlessRefused,
  writeWhole,
} from '@holotype/host';
import { joinRaw, type RawPath, sha256 } from '@holotype/model';

/** Uploads that were begun and not ended, so that a push that was killed goes on where it stopped. */
export interface Uploads {
  /** Where the registry said that this one goes on. */
  readonly find: (key: string) => string | undefined;
  readonly keep: (key: string, location: string) => void;
  readonly forget: (key: string) => void;
  /** All of them. */
  readonly clear: () => void;
}

/** Characters of a location. */
const longest = 16 * 1024;

/** In a directory that only this user may enter: whoever knows the address of an upload may add to it. */
export const openUploads = (store: RawPath): Uploads => {
  const folder = `${store}/uploads-${String(process.geteuid?.() ?? 0)}`;
  const pathOf = (key: string) => joinRaw(folder, sha256(key));
  return {
    find: (key) =>
      unlessRefused(() => {
        const stat = isOursAlone(folder) ? lstat(pathOf(key)) : undefined;
        return stat?.type === 'file' && stat.size <= longest
          ? readWhole(pathOf(key)).toString('utf8')
          : undefined;
      }),
    keep: (key, location) => {
      if (location.length > longest) return;
      // Without a place for it a push works all the same.
      unlessRefused(() => {
        makeDirectories(folder, 0o700);
        if (isOursAlone(folder)) writeWhole(pathOf(key), location);
      });
    },
    forget: (key) => {
      unlessRefused(() => {
        removeTree(pathOf(key));
      });
    },
    clear: () => {
      removeTree(folder);
    },
  };
};
