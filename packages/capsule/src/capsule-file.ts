import { limits, type RawPath, rawToText, readAsWritten } from '@holotype/model';
import {
  ArchiveError,
  decompressZstd,
  type Layout,
  openLayout,
  type TarFormOptions,
} from '@holotype/formats';
import type { CapsuleReader } from './capsule-reader.ts';
import { type Descriptor, mediaTypes, plainMediaTypes } from './capsule-documents.ts';
import { CapsuleError } from './errors.ts';
import { readManifests } from './oci-manifests.ts';
import { refuseLarge } from './refuse-large.ts';

/** What is too large for a layout is too large for a capsule. */
const asCapsuleError = (error: unknown): unknown =>
  error instanceof ArchiveError && error.code === 'LAYOUT_TOO_LARGE'
    ? new CapsuleError('CAPSULE_TOO_LARGE', error.message, { cause: error })
    : error;

type Name = keyof typeof plainMediaTypes;

/** The text of a document. Throws ArchiveError. */
const readDocument = async (
  layout: Layout,
  blobs: readonly Descriptor[],
  name: Name,
  path: string,
): Promise<Uint8Array> => {
  const bytesOf = (type: string) => {
    const found = blobs.find(({ mediaType }) => mediaType === type);
    return found && layout.blob(found.digest).bytes(limits.documentBytes);
  };
  const compressed = await bytesOf(mediaTypes[name]);
  if (compressed) return decompressZstd(compressed, limits.documentBytes, `the ${name} of ${path}`);
  const plain = await bytesOf(plainMediaTypes[name]);
  if (plain) return plain;
  throw new ArchiveError('LAYOUT_INVALID', `${path} is not a capsule: it has no ${titles[name]}`);
};
const titles: Readonly<Record<Name, string>> = { manifest: 'Manifest', lock: 'Lock' };

/**
 * Opens a capsule in place. Its documents are compared with their digests now, its
 * blobs when they are read. Throws CapsuleError, ArchiveError, DocumentError.
 */
export const openCapsuleFile = async (path: RawPath, options?: TarFormOptions): Promise<CapsuleReader> => {
  const layout = await openLayout(path, options).catch((error: unknown) => {
    throw asCapsuleError(error);
  });
  try {
    const blobs = (await readManifests(layout)).flatMap(({ layers }) => layers);
    const document = (name: Name) => readDocument(layout, blobs, name, rawToText(path));
    const { document: manifest, written } = readAsWritten('manifest', await document('manifest'), 'Manifest');
    const { document: lock, written: writtenLock } = readAsWritten('lock', await document('lock'), 'Lock');
    refuseLarge(manifest, lock);
    return {
      kind: 'capsule',
      path,
      manifest,
      written,
      lock,
      writtenLock,
      isPlain: blobs.some(({ mediaType }) => mediaType === plainMediaTypes.manifest),
      place: layout.place,
      close: layout.close,
    };
  } catch (error) {
    layout.close();
    throw error;
  }
};
