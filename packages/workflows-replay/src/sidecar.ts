import { openLocal, writeWhole } from '@holotype/host';
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

export const writeSidecar = (directory: RawPath, manifest: Manifest): void => {
  writeWhole(sidecarOf(directory), printJson(manifest));
};

/** Throws SidecarError `REBUILT_UNKNOWN` for a directory that Holotype did not make. */
export const readSidecar = (directory: RawPath): Manifest => {
  const path = sidecarOf(directory);
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
