import { imageDocuments, type LayerDigest } from '@holotype/capsule';
import { blobName, ociMediaTypes } from '@holotype/formats';
import { canonicalJson, type Digest, type Json, type Lock, type Manifest } from '@holotype/model';

/** What `docker load` takes for a tag: lower case, digits, and `.`, `_`, `-` between them. */
const toTag = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'holotype';

export interface LayoutDocuments {
  readonly index: Json;
  /** docker's own older index of the image. */
  readonly documents: { readonly 'manifest.json': Buffer };
  /** Config and manifest. */
  readonly blobs: readonly { readonly digest: Digest; readonly bytes: Buffer }[];
}

/** The small files of an image layout; `name` becomes its tag. */
export const layoutDocuments = (manifest: Manifest, lock: Lock, name: string): LayoutDocuments => {
  const layers = lock.layers.map(({ diffId, size }): LayerDigest => ({ diffId: diffId as Digest, size }));
  const image = imageDocuments(manifest, layers);
  const tag = toTag(name);
  const index = {
    schemaVersion: 2,
    mediaType: ociMediaTypes.index,
    manifests: [
      {
        mediaType: ociMediaTypes.manifest,
        digest: image.manifestDigest,
        size: image.manifest.length,
        annotations: { 'org.opencontainers.image.ref.name': tag },
      },
    ],
  };
  const legacy = [
    {
      Config: blobName(image.configDigest),
      RepoTags: [`${tag}:latest`],
      Layers: layers.map(({ diffId }) => blobName(diffId)),
    },
  ];
  return {
    index,
    documents: { 'manifest.json': Buffer.from(canonicalJson(legacy)) },
    blobs: [
      { digest: image.configDigest, bytes: image.config },
      { digest: image.manifestDigest, bytes: image.manifest },
    ],
  };
};
