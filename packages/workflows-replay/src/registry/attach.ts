import { hashLocal, openFile, piecesOf } from '@holotype/host';
import {
  canonicalJson,
  type Digest,
  nameForOthers,
  type RawPath,
  rawToText,
  type Reference,
  sha256,
  toDigest,
} from '@holotype/model';
import { type OciDescriptor, ociTypes, type Repository, toDocument } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { findDocument } from './find-capsule.ts';
import { openPlaceOf, type PlaceOptions } from './open-place.ts';
import { plain, recognize } from './recognize.ts';
import { type ReferrerType, referrerTypes } from './referrer-types.ts';

export interface AttachRequest extends PlaceOptions {
  readonly reference: Reference;
  readonly file: RawPath;
  readonly type: ReferrerType;
}

export interface Attached {
  /** Of what refers to the capsule. */
  readonly digest: Digest;
  readonly subject: Digest;
  readonly artifactType: string;
}

/** Attaches a file to what a reference names; the same file twice is there once. Throws RegistryError, NetError, HostError. */
export const attach = async (context: WorkflowContext, request: AttachRequest): Promise<Attached> => {
  const { file, type } = request;
  const known = recognize(file);
  const { artifactType } = known?.type === type ? known : plain(type);
  const open = openFile(file);
  try {
    const { sha256: hex, size } = hashLocal(file);
    return await attachContent(context, request, {
      title: nameForOthers(file),
      artifactType,
      blob: { mediaType: mediaTypeOf(file, type, artifactType), digest: toDigest(hex), size },
      pieces: (from, length) => piecesOf(open, from, length),
    });
  } finally {
    open.close();
  }
};

export interface AttachBytesRequest extends PlaceOptions {
  readonly reference: Reference;
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly type: ReferrerType;
}

/** As `attach`, of what was just made. Throws RegistryError, NetError. */
export const attachBytes = (
  context: WorkflowContext,
  { title, bytes, type, ...place }: AttachBytesRequest,
): Promise<Attached> => {
  const [artifactType] = referrerTypes[type].artifactTypes;
  return attachContent(context, place, {
    ...{ title, artifactType },
    blob: { mediaType: artifactType, digest: toDigest(sha256(bytes)), size: bytes.length },
    pieces: (from, length) => [bytes.subarray(from, from + length)],
  });
};

interface Content {
  readonly title: string;
  readonly artifactType: string;
  readonly blob: OciDescriptor;
  readonly pieces: Parameters<Repository['store']>[0]['pieces'];
}

const attachContent = async (
  context: WorkflowContext,
  { reference, ...options }: PlaceOptions & { readonly reference: Reference },
  { title, artifactType, blob, pieces }: Content,
): Promise<Attached> => {
  const repository = await openPlaceOf(context, reference, options);
  const subject = await findDocument(repository, reference);
  const config = toDocument(ociTypes.empty, Buffer.from('{}'));
  const manifest = {
    schemaVersion: 2,
    mediaType: ociTypes.manifest,
    artifactType,
    config: bare(config),
    layers: [{ ...bare(blob), annotations: { 'org.opencontainers.image.title': title } }],
    subject: bare(subject),
  };
  const document = toDocument(ociTypes.manifest, Buffer.from(canonicalJson(manifest)));
  await storeUnlessThere(repository, config, () => [config.bytes]);
  await storeUnlessThere(repository, blob, pieces);
  await repository.attach(document, subject.digest, { ...bare(document), artifactType });
  return { digest: document.digest, subject: subject.digest, artifactType };
};

const bare = ({ mediaType, digest, size }: OciDescriptor) => ({ mediaType, digest, size });

const storeUnlessThere = async (
  repository: Repository,
  blob: OciDescriptor,
  pieces: Content['pieces'],
): Promise<void> => {
  if (!(await repository.hasBlob(blob))) await repository.store({ blob, pieces });
};

const byEnding: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

/** A report may be a page; of everything else the type of the artifact says what its bytes are. */
const mediaTypeOf = (file: RawPath, type: ReferrerType, artifactType: string): string =>
  type === 'report'
    ? (byEnding[rawToText(file).split('.').at(-1) ?? ''] ?? 'application/octet-stream')
    : artifactType;
