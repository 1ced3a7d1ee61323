/** What the OCI image specification calls the documents and blobs of a layout. */
export const ociMediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  /** Uncompressed. */
  layer: 'application/vnd.oci.image.layer.v1.tar',
  /** The config of an artifact that has none: `{}`. */
  empty: 'application/vnd.oci.empty.v1+json',
} as const;
