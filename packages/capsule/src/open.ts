import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import type { CapsuleReader } from './capsule-reader.ts';
import { openCapsuleFile } from './capsule-file.ts';
import { openCapture } from './capture-directory.ts';
import { refuseOther } from './refuse-other.ts';

/** Opens a capture directory, a capsule file, or a capsule as a layout directory. Throws CapsuleError, ArchiveError, DocumentError, HostError. */
export const openCapsule = async (path: RawPath): Promise<CapsuleReader> => {
  refuseOther(path);
  const { files } = openLocal();
  const isLayout =
    files.stat(path)?.type !== 'directory' || files.stat(joinRaw(path, 'oci-layout')) !== undefined;
  return isLayout ? openCapsuleFile(path) : openCapture(path);
};
