import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import type { Bundle } from './capsule-reader.ts';
import { openCapsule } from './capsule-file.ts';
import { openCapture } from './capture-directory.ts';
import { refuseOther } from './refuse-other.ts';

/** Opens a capture directory, a capsule file, or a capsule as a layout directory. Throws ArchiveError, DocumentError, HostError. */
export const openBundle = async (path: RawPath): Promise<Bundle> => {
  refuseOther(path);
  const { files } = openLocal();
  const isLayout =
    files.stat(path)?.type !== 'directory' || files.stat(joinRaw(path, 'oci-layout')) !== undefined;
  return isLayout ? openCapsule(path) : openCapture(path);
};
