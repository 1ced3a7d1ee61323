import { lstat, openLocal, putInPlace, writeWhole } from '@holotype/host';
import {
  type Manifest,
  printJson,
  type RawPath,
  rawToText,
  readDocument,
  HolotypeError,
} from '@holotype/model';

class SidecarError extends HolotypeError<'REBUILT_UNKNOWN'> {}

/** Beside a rebuilt directory: its Manifest, which `run` takes the environment from. Inside it would be a difference. */
export const sidecarOf = (directory: RawPath): RawPath => `${directory}.holotype.json`;

/** That of one directory alone, whatever its name is: while a new one takes the place of an old one there are two. */
export const ownSidecarOf = (directory: RawPath, made: RawPath): RawPath =>
  sidecarOf(`${directory}.${String(lstat(made)?.ino ?? 0)}`);

/** For what was made as `made` and gets its name next; gives where it is until then. */
export const writeSidecar = (directory: RawPath, made: RawPath, manifest: Manifest): RawPath => {
  const path = ownSidecarOf(directory, made);
  writeWhole(path, printJson(manifest));
  return path;
};

/** Once the directory has its name, the sidecar has; also what a killed run left to do. */
export const settleSidecar = (directory: RawPath): void => {
  const own = ownSidecarOf(directory, directory);
  if (lstat(own)) putInPlace(own, sidecarOf(directory));
};

/** Throws SidecarError `REBUILT_UNKNOWN` for a directory that Holotype did not make. */
export const readSidecar = (directory: RawPath): Manifest => {
  const own = ownSidecarOf(directory, directory);
  const path = lstat(own) ? own : sidecarOf(directory);
  const bytes = openLocal().files.bytes(path, 256 * 1024 * 1024);
  if (bytes) return readDocument('manifest', bytes, rawToText(path));
  throw new SidecarError(
    'REBUILT_UNKNOWN',
    `${rawToText(directory)} was not made by holotype rebuild: ${rawToText(path)} is missing`,
    {
      hint: 'make it with `holotype rebuild CAPSULE --form dir -o DIR`',
      exit: 'missing',
    },
  );
};
