import { type Layout, openLayout } from '@holotype/formats';
import { openLocal } from '@holotype/host';
import { canonicalJson, type Digest, type RawPath, rawToText, sha256, toDigest } from '@holotype/model';
import {
  blobsInOrder,
  capsuleIndex,
  type Descriptor,
  type DocumentBlob,
  type NamedBlobs,
} from './capsule-documents.ts';
import { CapsuleError } from './errors.ts';
import { readManifests } from './oci-manifests.ts';
import { refuseOther } from './refuse-other.ts';
import { capsuleStart } from './runnable.ts';

/** A capsule as what it consists of, to be put elsewhere as it is. */
export interface CapsuleParts {
  /** One or several. */
  readonly manifests: readonly DocumentBlob[];
  /** Their index, as the capsule has it. */
  readonly index: Buffer;
  /** All else, each once, in the order of the capsule. */
  readonly blobs: readonly Descriptor[];
  /** A blob's bytes in pieces. Throws ArchiveError `LAYOUT_BLOB_DAMAGED` at the end if they do not have the digest. */
  readonly stream: (digest: Digest) => AsyncIterable<Uint8Array>;
  /** Where they lie. */
  readonly place: (digest: Digest) => { readonly file: RawPath; readonly position: number };
  readonly close: () => void;
}

/** Opens a capsule, runnable or not, or one as a layout directory. Throws CapsuleError, ArchiveError, DocumentError, HostError. */
export const openParts = async (path: RawPath): Promise<CapsuleParts> => {
  const layout = await layoutAt(path);
  try {
    const named = await readNamed(layout, path);
    const own = new Set(named.map(({ digest }) => digest));
    const blobs = blobsInOrder(named).filter(({ digest }) => !own.has(digest));
    for (const { digest } of blobs) layout.blob(digest);
    return {
      manifests: named,
      index: indexOf(named),
      blobs,
      stream: (digest) => layout.blob(digest).stream(),
      place: (digest) => {
        const found = layout.place(digest);
        if (found) return found;
        throw new CapsuleError('CAPSULE_NOT_ONE', `${rawToText(path)} does not contain ${digest}`);
      },
      close: layout.close,
    };
  } catch (error) {
    layout.close();
    throw error;
  }
};

/** What a reference to a capsule has as its digest: that of its OCI manifest, or of the index of several. Nothing else needs to be there. Throws as openParts. */
export const referencedDigest = async (path: RawPath): Promise<Digest> => {
  const layout = await layoutAt(path);
  try {
    const named = await readNamed(layout, path);
    const [only, ...more] = named;
    return only && more.length === 0 ? only.digest : toDigest(sha256(indexOf(named)));
  } finally {
    layout.close();
  }
};

const layoutAt = (path: RawPath): Promise<Layout> => {
  refuseOther(path);
  const isFile = openLocal().files.stat(path)?.type === 'file';
  return openLayout(path, isFile ? { start: capsuleStart(path) } : {});
};

const readNamed = async (layout: Layout, path: RawPath): Promise<readonly (DocumentBlob & NamedBlobs)[]> => {
  const manifests = await readManifests(layout);
  const named = manifests.flatMap(({ config, ...one }) => (config ? [{ ...one, config }] : []));
  if (named.length > 0 && named.length === manifests.length) return named;
  throw new CapsuleError('CAPSULE_NOT_ONE', `${rawToText(path)} is not a capsule as Holotype writes it`);
};

const indexOf = (named: readonly NamedBlobs[]): Buffer => Buffer.from(canonicalJson(capsuleIndex(named)));
