import { type Digest, isJsonObject, type Json, readJson, sha256, toDigest } from '@holotype/model';
import { RegistryError } from './errors.ts';

/** What an OCI document says of a blob or of another document. */
export interface OciDescriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly artifactType?: string | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

/** A manifest or an index, with its bytes as they are stored. */
export interface OciDocument extends OciDescriptor {
  readonly bytes: Uint8Array;
}

/** A manifest or an index, read. */
export interface OciContent {
  readonly mediaType: string | undefined;
  readonly artifactType: string | undefined;
  readonly config: OciDescriptor | undefined;
  readonly layers: readonly OciDescriptor[];
  /** Of an index. */
  readonly manifests: readonly OciDescriptor[];
  readonly subject: OciDescriptor | undefined;
  readonly annotations: Readonly<Record<string, string>>;
}

export const ociTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
} as const;

/** Bytes; registries take no larger manifest. */
export const largestManifest = 4 * 1024 * 1024;

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The document with these bytes. */
export const toDocument = (mediaType: string, bytes: Uint8Array): OciDocument => ({
  mediaType,
  digest: toDigest(sha256(bytes)),
  size: bytes.length,
  bytes,
});

/** Reads a manifest or an index; every digest and size in it is one. Throws RegistryError `REGISTRY_ANSWER_INVALID`, DocumentError for bad JSON. */
export const readContent = (bytes: Uint8Array, what: string): OciContent => {
  const fail = (why: string): never => {
    throw new RegistryError('REGISTRY_ANSWER_INVALID', `${what}: ${why}`);
  };
  const document = readJson(bytes, what, { maxBytes: largestManifest });
  if (!isJsonObject(document)) return fail('is no manifest');
  const annotationsOf = (value: Json | undefined): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(isJsonObject(value) ? value : {}).flatMap(([name, text]) =>
        typeof text === 'string' ? [[name, text]] : [],
      ),
    );
  const descriptor = (value: Json | undefined): OciDescriptor => {
    if (!isJsonObject(value)) return fail('a descriptor is missing');
    const { mediaType, digest, size } = value;
    if (typeof mediaType !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(mediaType))
      return fail('a descriptor has no media type');
    if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest))
      return fail('a descriptor has no sha256 digest');
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
      return fail('a descriptor has no size');
    const annotations = annotationsOf(value['annotations']);
    return {
      ...{ mediaType, digest: digest as Digest, size },
      artifactType: textOf(value['artifactType']),
      ...(Object.keys(annotations).length > 0 && { annotations }),
    };
  };
  const list = (value: Json | undefined): readonly OciDescriptor[] =>
    Array.isArray(value) ? (value as readonly Json[]).map(descriptor) : [];
  const one = (value: Json | undefined) => (value === undefined ? undefined : descriptor(value));
  return {
    mediaType: textOf(document['mediaType']),
    artifactType: textOf(document['artifactType']),
    config: one(document['config']),
    layers: list(document['layers']),
    manifests: list(document['manifests']),
    subject: one(document['subject']),
    annotations: annotationsOf(document['annotations']),
  };
};
