import { ociMediaTypes } from '@holotype/formats';
import { canonicalJson, type Digest, type Manifest, sha256, toDigest } from '@holotype/model';
import { imageArchitecture } from './architecture.ts';
import type { LayerDigest } from './image-stream.ts';

export interface ImageDocuments {
  /** Go's name. */
  readonly architecture: string;
  /** What the config says of a container, by the names of the OCI image specification. */
  readonly settings: { readonly Env: readonly string[]; readonly Labels: Readonly<Record<string, string>> };
  readonly config: Buffer;
  readonly configDigest: Digest;
  readonly manifest: Buffer;
  readonly manifestDigest: Digest;
}

/** Config and manifest of the image: canonical JSON without a date, so that equal layers have one image ID. */
export const imageDocuments = (manifest: Manifest, layers: readonly LayerDigest[]): ImageDocuments => {
  const variables = manifest.sections.environment?.variables ?? [];
  const architecture = imageArchitecture(manifest.sections);
  const settings = {
    Env: variables.map(({ name, value }) => `${name}=${value}`),
    Labels: { 'dev.holotype.tree': manifest.tree.digest },
  };
  const config = Buffer.from(
    canonicalJson({
      architecture,
      os: 'linux',
      created: '1970-01-01T00:00:00Z',
      config: settings,
      rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
      history: layers.map(() => ({ created: '1970-01-01T00:00:00Z', created_by: 'holotype' })),
    }),
  );
  const configDigest = toDigest(sha256(config));
  const text = Buffer.from(
    canonicalJson({
      schemaVersion: 2,
      mediaType: ociMediaTypes.manifest,
      config: {
        mediaType: ociMediaTypes.config,
        digest: configDigest,
        size: config.length,
      },
      layers: layers.map(({ diffId, size }) => ({
        mediaType: ociMediaTypes.layer,
        digest: diffId,
        size,
      })),
    }),
  );
  return {
    architecture,
    settings,
    config,
    configDigest,
    manifest: text,
    manifestDigest: toDigest(sha256(text)),
  };
};
