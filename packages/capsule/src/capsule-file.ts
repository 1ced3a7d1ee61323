import {
  type Digest,
  type Json,
  limits,
  type RawPath,
  rawToText,
  readAsWritten,
  readJson,
} from '@holotype/model';
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
import { refuseLarge, refuseMore } from './refuse-large.ts';

const isObject = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const descriptors = (list: Json | undefined): Descriptor[] =>
  (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((one) =>
    isObject(one) &&
    typeof one['mediaType'] === 'string' &&
    typeof one['digest'] === 'string' &&
    typeof one['size'] === 'number'
      ? [{ mediaType: one['mediaType'], digest: one['digest'] as Digest, size: one['size'] }]
      : [],
  );

const listBlobs = async (layout: Layout): Promise<Descriptor[]> => {
  const index = isObject(layout.index) ? descriptors(layout.index['manifests']) : [];
  const found: Descriptor[] = [];
  let bytes = 0;
  for (const { digest } of index) {
    const blob = layout.blob(digest);
    bytes += blob.size;
    refuseMore('Bytes of OCI manifests', bytes, limits.layoutManifests);
    const manifest = readJson(await blob.bytes(blob.size), digest);
    if (isObject(manifest) && manifest['artifactType'] === mediaTypes.capsule)
      for (const layer of descriptors(manifest['layers'])) found.push(layer);
    refuseMore('Blobs', found.length, limits.layoutMembers);
  }
  return found;
};

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
    const blobs = await listBlobs(layout);
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
