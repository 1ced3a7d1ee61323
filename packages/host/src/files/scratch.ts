import {
  chmodSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { RawPath } from '@holotype/model';
import { HostError } from '../errors.ts';
import { fromLocalBytes, temporaryPlace, toLocal, toLocalText } from './local-path.ts';

/** A new directory, mode 0700, in `parent` (default: the system's place for temporary files); its real path. Throws `HOST_WRITE_FAILED`. */
export const makeScratch = (prefix: string, parent?: RawPath): RawPath => {
  const place = toLocalText(parent ?? temporaryPlace());
  try {
    return fromLocalBytes(realpathSync(mkdtempSync(`${place}/${prefix}-`), { encoding: 'latin1' }));
  } catch (cause) {
    throw new HostError('HOST_WRITE_FAILED', `Cannot make a scratch directory in ${place}`, {
      hint: 'choose a directory where this user may write, or set TMPDIR',
      cause,
    });
  }
};

const attempt = (use: () => void): string | undefined => {
  try {
    use();
    return undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
};

/** Makes a directory with exactly this mode; why not (`EROFS`, …) or undefined. `EEXIST` if something is there. */
export const tryDirectory = (path: RawPath, mode: number): string | undefined =>
  attempt(() => {
    mkdirSync(toLocal(path));
    chmodSync(toLocal(path), mode);
  });

/** Gives a directory this mode, and this owner unless undefined; why not, or undefined. */
export const tryHandOver = (
  path: RawPath,
  mode: number,
  owner: { readonly uid: number; readonly gid: number } | undefined,
): string | undefined =>
  attempt(() => {
    if (owner) lchownSync(toLocal(path), owner.uid, owner.gid);
    chmodSync(toLocal(path), mode);
  });

/** Makes a new file; why not, or undefined. Nothing that exists is written to. */
export const tryFile = (path: RawPath, content: string | Uint8Array): string | undefined =>
  attempt(() => {
    writeFileSync(toLocal(path), content, { flag: 'wx', mode: 0o644 });
  });

/** Makes a symlink; why not, or undefined. */
export const trySymlink = (path: RawPath, target: RawPath): string | undefined =>
  attempt(() => {
    symlinkSync(toLocal(target), toLocal(path));
  });

/** Removes one name, never a directory; why not, or undefined. */
export const tryRemove = (path: RawPath): string | undefined =>
  attempt(() => {
    rmSync(toLocal(path));
  });
