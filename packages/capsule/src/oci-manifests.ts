import type { Layout } from '@holotype/formats';
import { type Digest, isJsonObject, type Json, limits, readJson } from '@holotype/model';
import { type DocumentBlob, mediaTypes, type NamedBlobs } from './capsule-documents.ts';
import type { Descriptor } from './capsule-documents.ts';
import { refuseMore } from './refuse-large.ts';

const descriptors = (list: Json | undefined): Descriptor[] =>
  (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((one) =>
    isJsonObject(one) &&
    typeof one['mediaType'] === 'string' &&
    typeof one['digest'] === 'string' &&
    typeof one['size'] === 'number'
      ? [{ mediaType: one['mediaType'], digest: one['digest'] as Digest, size: one['size'] }]
      : [],
  );

/** One of a capsule's OCI manifests, compared with its digest. */
export interface CapsuleManifest extends Omit<NamedBlobs, 'config'>, DocumentBlob {
  /** Undefined in what Holotype did not write. */
  readonly config: Descriptor | undefined;
}

/** The OCI manifests of the capsule in a layout, which may hold others too. Throws CapsuleError `CAPSULE_TOO_LARGE`, ArchiveError, DocumentError. */
export const readManifests = async (layout: Layout): Promise<readonly CapsuleManifest[]> => {
  const index = isJsonObject(layout.index) ? descriptors(layout.index['manifests']) : [];
  const found: CapsuleManifest[] = [];
  let [total, layers] = [0, 0];
  for (const { mediaType, digest } of index) {
    const blob = layout.blob(digest);
    total += blob.size;
    refuseMore('Bytes of OCI manifests', total, limits.layoutManifests);
    const bytes = Buffer.from(await blob.bytes(blob.size));
    const manifest = readJson(bytes, digest);
    if (!isJsonObject(manifest) || manifest['artifactType'] !== mediaTypes.capsule) continue;
    const named = descriptors(manifest['layers']);
    layers += named.length;
    refuseMore('Blobs', layers, limits.layoutMembers);
    const [config] = descriptors([manifest['config'] ?? null]);
    found.push({ mediaType, digest, size: blob.size, bytes, config, layers: named });
  }
  return found;
};
