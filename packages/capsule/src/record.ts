import { openLocal } from '@holotype/host';
import { limits, type Manifest, type RawPath, rawToText, readDocument } from '@holotype/model';
import { openCapsule } from './open.ts';

/** What was recorded of a machine: the Manifest of a capture, of a capsule, or one that lies alone in a file. Throws CapsuleError, DocumentError, HostError. */
export const readRecord = async (path: RawPath): Promise<Manifest> => {
  const { files } = openLocal();
  const isFile = files.stat(path)?.type === 'file';
  const head = isFile ? files.head(path, 64) : undefined;
  if (head && /^\s*\{/.test(Buffer.from(head).toString('latin1')))
    return readDocument('manifest', files.bytes(path, limits.documentBytes) ?? head, rawToText(path));
  const reader = await openCapsule(path);
  reader.close();
  return reader.manifest;
};
