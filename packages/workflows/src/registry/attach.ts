import { openFile, openLocal, piecesOf, readLocalFile } from '@holotype/host';
import { createHash } from 'node:crypto';
import {
  baseOf,
  canonicalJson,
  type Digest,
  HolotypeError,
  type Json,
  type RawPath,
  rawToText,
  readJson,
  type Reference,
  toDigest,
} from '@holotype/model';
import { type OciDescriptor, ociTypes, type Repository, toDocument } from '@holotype/store';
import { HostError } from '@holotype/host';
import {
  findDocument,
  openPlaceOf,
  type PlaceOptions,
  referrerTypes,
  type ReferrerType,
  type WorkflowContext,
} from '@holotype/workflows-replay';

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
  const { reference, file, type } = request;
  const content = describe(file, type);
  const repository = await openPlaceOf(context, reference, request);
  const { mediaType, digest: subject, size } = await findDocument(repository, reference);
  const config = toDocument(ociTypes.empty, Buffer.from('{}'));
  const { artifactType } = content;
  const manifest = {
    schemaVersion: 2,
    mediaType: ociTypes.manifest,
    artifactType,
    config: bare(config),
    layers: [
      { ...bare(content.blob), annotations: { 'org.opencontainers.image.title': rawToText(baseOf(file)) } },
    ],
    subject: { mediaType, digest: subject, size },
  };
  const document = toDocument(ociTypes.manifest, Buffer.from(canonicalJson(manifest)));
  await storeUnlessThere(repository, config, () => [config.bytes]);
  const open = openFile(file);
  try {
    await storeUnlessThere(repository, content.blob, (from, length) => piecesOf(open, from, length));
  } finally {
    open.close();
  }
  await repository.attach(document, subject, { ...bare(document), artifactType });
  return { digest: document.digest, subject, artifactType };
};

const bare = ({ mediaType, digest, size }: OciDescriptor) => ({ mediaType, digest, size });

const storeUnlessThere = async (
  repository: Repository,
  blob: OciDescriptor,
  pieces: Parameters<Repository['store']>[0]['pieces'],
): Promise<void> => {
  if (!(await repository.hasBlob(blob))) await repository.store({ blob, pieces });
};

/** Characters of a file that are looked at to see what it is. */
const longestLooked = 64 * 1024 * 1024;

const describe = (file: RawPath, type: ReferrerType) => {
  const found = readLocalFile(file);
  if (!found)
    throw new HostError('HOST_READ_FAILED', `There is no file ${rawToText(file)} to attach`, {
      hint: 'check the path after --attach',
      exit: 'missing',
    });
  const hash = createHash('sha256');
  let size = 0;
  for (const piece of found.chunks) {
    hash.update(piece);
    size += piece.length;
  }
  const known = referrerTypes.find((one) => one.type === type);
  const artifactType = type === 'sbom' ? sbomType(file) : (known?.artifactTypes[0] ?? type);
  const mediaType = type === 'sbom' ? artifactType : mediaTypeOf(file, known?.mediaType);
  return { artifactType, blob: { mediaType, digest: toDigest(hash.digest('hex')), size } };
};

/** By what it says of itself. */
const sbomType = (file: RawPath): string => {
  const bytes = openLocal().files.head(file, longestLooked);
  try {
    const document = bytes && readJson(bytes, 'sbom', { maxBytes: longestLooked });
    const isSpdx =
      typeof document === 'object' &&
      document !== null &&
      'spdxVersion' in (document as Record<string, Json>);
    return isSpdx ? 'application/spdx+json' : 'application/vnd.cyclonedx+json';
  } catch (error) {
    if (error instanceof HolotypeError) return 'application/vnd.cyclonedx+json';
    throw error;
  }
};

const byEnding: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  txt: 'text/plain',
};

const mediaTypeOf = (file: RawPath, otherwise = 'application/octet-stream'): string =>
  otherwise === 'application/octet-stream'
    ? (byEnding[rawToText(file).split('.').at(-1) ?? ''] ?? otherwise)
    : otherwise;
