import { compressZstd, ociMediaTypes } from '@holotype/formats';
import {
  authorText,
  canonicalJson,
  type Digest,
  documentDigest,
  doiUrl,
  type Json,
  type Lock,
  type Manifest,
  printJson,
  sha256,
  type Sha256,
  toDigest,
} from '@holotype/model';
import type { CapsuleReader } from './capsule-reader.ts';

/** Holotype's own types; those of the documents around them are the OCI's. */
export const mediaTypes = {
  capsule: 'application/vnd.holotype.capsule.v1',
  manifest: 'application/vnd.holotype.manifest.v1+json+zstd',
  lock: 'application/vnd.holotype.lock.v1+json+zstd',
  tree: 'application/vnd.holotype.tree.v1.ndjson+zstd',
  map: 'application/vnd.holotype.map.v1.ndjson+zstd',
  pack: 'application/vnd.holotype.pack.v1+zstd',
  artifact: 'application/vnd.holotype.artifact.v1',
} as const;

/** Documents of capsules that were written before they were compressed. */
export const plainMediaTypes = {
  manifest: 'application/vnd.holotype.manifest.v1+json',
  lock: 'application/vnd.holotype.lock.v1+json',
} as const;

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  readonly size: number;
}
/** A small blob that is made when the capsule is packed. */
export interface DocumentBlob extends Descriptor {
  readonly bytes: Buffer;
}

/** Registries cap a manifest at about 4 MiB; 2,000 descriptors stay far below. */
const maxDescriptors = 2000;

const toBlob = (mediaType: string, content: string | Uint8Array): DocumentBlob => {
  const bytes = Buffer.from(content);
  return { mediaType, digest: toDigest(sha256(bytes)), size: bytes.length, bytes };
};
/** A Manifest lists what was captured and weighs more than the files that are kept of many runs; compressed, a tenth. */
const toDocument = async (
  name: keyof typeof plainMediaTypes,
  document: Json | Manifest | Lock,
  isPlain: boolean,
) => {
  const text = printJson(document);
  return isPlain
    ? toBlob(plainMediaTypes[name], text)
    : toBlob(mediaTypes[name], await compressZstd(Buffer.from(text)));
};
const bare = ({ mediaType, digest, size }: Descriptor) => ({ mediaType, digest, size });

/** As registries and catalogues of images show it. Nothing for a capsule that says nothing of itself, as older ones: packed again they are the same. */
const describe = ({
  about,
  capturedAt,
}: Pick<Manifest, 'about' | 'capturedAt'>): Readonly<Record<string, string>> => {
  if (!about) return {};
  const said = {
    title: about.title,
    description: about.description,
    authors: about.authors?.map(authorText).join(', '),
    licenses: about.licence,
    version: about.version,
    source: about.code,
    url: about.doi === undefined ? undefined : doiUrl(about.doi),
    created: capturedAt,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, text]) =>
      text === undefined ? [] : [[`org.opencontainers.image.${name}`, text]],
    ),
  );
};

/** Which artifacts lie in a capsule: all, none, or those with these hashes. */
export type Carried = boolean | ReadonlySet<Sha256>;

export interface CapsuleDocuments {
  /** Manifest, Lock, the empty config, and the OCI manifests. */
  readonly documents: readonly DocumentBlob[];
  /** Chunks and packs, and the artifacts that it carries, in order. */
  readonly blobs: readonly Descriptor[];
  readonly index: Json;
}

/** The documents of a capsule as an OCI artifact: one image manifest, or several where there are many blobs. */
export const capsuleDocuments = async (
  {
    manifest,
    written,
    writtenLock,
    isPlain = false,
  }: Pick<CapsuleReader, 'manifest' | 'written' | 'writtenLock' | 'isPlain'>,
  lock: Lock,
  full: Carried,
): Promise<CapsuleDocuments> => {
  const blob =
    (mediaType: string) =>
    (one: { readonly digest: string; readonly size: number }): Descriptor => ({
      mediaType,
      digest: one.digest as Digest,
      size: one.size,
    });
  const own = [
    await toDocument('manifest', written, isPlain),
    await toDocument('lock', writtenLock ?? lock, isPlain),
  ];
  const blobs = [
    ...manifest.tree.chunks.map(blob(mediaTypes.tree)),
    ...(manifest.run?.kept.packs ?? []).map(blob(mediaTypes.pack)),
    ...lock.map.map(blob(mediaTypes.map)),
    ...lock.packs.map(blob(mediaTypes.pack)),
    ...lock.artifacts
      .filter(({ sha256: hex }) => full === true || (full !== false && full.has(hex)))
      .map(({ sha256: hex, size }) => blob(mediaTypes.artifact)({ digest: toDigest(hex), size })),
  ];
  const config = toBlob(ociMediaTypes.empty, '{}');
  const layers = [...own, ...blobs].map(bare);
  const manifests: DocumentBlob[] = [];
  for (let at = 0; at < layers.length; at += maxDescriptors) {
    manifests.push(
      toBlob(
        ociMediaTypes.manifest,
        canonicalJson({
          schemaVersion: 2,
          mediaType: ociMediaTypes.manifest,
          artifactType: mediaTypes.capsule,
          config: bare(config),
          layers: layers.slice(at, at + maxDescriptors),
          annotations: {
            'dev.holotype.manifest': documentDigest(written),
            'dev.holotype.tree': manifest.tree.digest,
            ...describe(manifest),
          },
        }),
      ),
    );
  }
  return { documents: [config, ...own, ...manifests], blobs, index: capsuleIndex(manifests) };
};

/** What names the OCI manifests of a capsule: its index.json. */
export const capsuleIndex = (manifests: readonly Descriptor[]): Json => ({
  schemaVersion: 2,
  mediaType: ociMediaTypes.index,
  manifests: manifests.map((one) => ({ ...bare(one), artifactType: mediaTypes.capsule })),
});

/** An OCI manifest of a capsule, and what it names. */
export interface NamedBlobs extends Descriptor {
  readonly config: Descriptor;
  readonly layers: readonly Descriptor[];
}

/** All that a capsule with these OCI manifests contains, each once, in the order in which `packCapsule` writes it. */
export const blobsInOrder = (manifests: readonly NamedBlobs[]): readonly Descriptor[] => {
  const layers = manifests.flatMap((one) => one.layers);
  // The Manifest and the Lock stand before all that they name.
  const all = [
    ...manifests.map(({ config }) => config).slice(0, 1),
    ...layers.slice(0, 2),
    ...manifests,
    ...layers.slice(2),
    ...manifests.map(({ config }) => config),
  ];
  return [...new Map(all.map((one) => [one.digest, bare(one)])).values()];
};
