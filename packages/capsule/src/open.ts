import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import type { CapsuleReader } from './capsule-reader.ts';
import { openCapsuleFile } from './capsule-file.ts';
import { openCapture } from './capture-directory.ts';
import { refuseOther } from './refuse-other.ts';
import { capsuleStart } from './runnable.ts';

/** Opens a capture directory, a capsule file, runnable or not, or a capsule as a layout directory. Throws CapsuleError, ArchiveError, DocumentError, HostError. */
export const openCapsule = async (path: RawPath): Promise<CapsuleReader> => {
  refuseOther(path);
  const { files } = openLocal();
  if (files.stat(path)?.type !== 'directory') return openCapsuleFile(path, { start: capsuleStart(path) });
  return files.stat(joinRaw(path, 'oci-layout')) ? openCapsuleFile(path) : openCapture(path);
};
