import { openLocal } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { isPdf } from './attached/find.ts';
import { openAttachedCapsule } from './attached/open.ts';
import type { CapsuleReader } from './capsule-reader.ts';
import { openCapsuleFile } from './capsule-file.ts';
import { openCapture } from './capture-directory.ts';
import { refuseOther } from './refuse-other.ts';
import { capsuleStart } from './runnable.ts';

/**
 * Opens a capture directory, a capsule file, runnable or not, a capsule as a layout directory, or the one that is attached to a PDF. Throws CapsuleError,
 * ArchiveError, DocumentError, HostError, PdfError.
 */
export const openCapsule = async (path: RawPath): Promise<CapsuleReader> => {
  const { files } = openLocal();
  if (files.stat(path)?.type === 'file' && isPdf(path)) return openAttachedCapsule(path);
  refuseOther(path);
  if (files.stat(path)?.type !== 'directory') return openCapsuleFile(path, { start: capsuleStart(path) });
  return files.stat(joinRaw(path, 'oci-layout')) ? openCapsuleFile(path) : openCapture(path);
};
