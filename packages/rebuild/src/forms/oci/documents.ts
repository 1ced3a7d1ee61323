import { imageDocuments, type LayerDigest } from '@holotype/capsule';
import { canonicalJson, type Digest, type Lock, type Manifest } from '@holotype/model';

const blob = (digest: string) => `blobs/sha256/${digest.slice('sha256:'.length)}`;

/** What `docker load` takes for a tag: lower case, digits, and `.`, `_`, `-` between them. */
const toTag = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'holotype';

/** The small files of an image layout, path to bytes; `manifest.json` is docker's own older one. */
export const layoutDocuments = (manifest: Manifest, lock: Lock, name: string): Map<string, Buffer> => {
  const layers = lock.layers.map(({ diffId, size }): LayerDigest => ({ diffId: diffId as Digest, size }));
  const image = imageDocuments(manifest, layers);
  const tag = toTag(name);
  const index = {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.index.v1+json',
    manifests: [
      {
        mediaType: 'application/vnd.oci.image.manifest.v1+json',
        digest: image.manifestDigest,
        size: image.manifest.length,
        annotations: { 'org.opencontainers.image.ref.name': tag },
      },
    ],
  };
  const legacy = [
    {
      Config: blob(image.configDigest),
      RepoTags: [`${tag}:latest`],
      Layers: layers.map(({ diffId }) => blob(diffId)),
    },
  ];
  const text = (value: unknown) => Buffer.from(canonicalJson(value));
  return new Map([
    ['/oci-layout', text({ imageLayoutVersion: '1.0.0' })],
    ['/index.json', text(index)],
    ['/manifest.json', text(legacy)],
    [`/${blob(image.configDigest)}`, image.config],
    [`/${blob(image.manifestDigest)}`, image.manifest],
  ]);
};
