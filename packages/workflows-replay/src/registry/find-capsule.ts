import { blobsInOrder, CapsuleError, type Descriptor, mediaTypes, type NamedBlobs } from '@holotype/capsule';
import { type Digest, limits, type Reference, referenceText } from '@holotype/model';
import {
  NetError,
  type OciContent,
  type OciDocument,
  ociTypes,
  readContent,
  RegistryError,
  type Repository,
} from '@holotype/store';

/** A capsule in a registry, of which only the manifests were fetched. */
export interface RemoteCapsule {
  /** What the reference names: the OCI manifest, or the index of several. */
  readonly document: OciDocument;
  readonly manifests: readonly (NamedBlobs & { readonly bytes: Uint8Array })[];
  /** All that the file will contain, in its order. */
  readonly blobs: readonly Descriptor[];
  /** Bytes of all of them. */
  readonly bytes: number;
}

/** The document that a reference names. Throws RegistryError `REGISTRY_NOT_FOUND`, NetError. */
export const findDocument = async (repository: Repository, reference: Reference): Promise<OciDocument> => {
  const { tag, digest } = reference;
  // With both the digest says what is meant, and the tag is for people.
  const found = await repository.find(digest === undefined ? { tag: tag ?? '' } : { digest });
  if (found) return found;
  throw new RegistryError('REGISTRY_NOT_FOUND', `There is no ${referenceText(reference)}`);
};

/** Reads the manifests of a capsule; what is named in them is neither fetched nor believed yet. Throws CapsuleError, RegistryError, NetError. */
export const findCapsule = async (repository: Repository, reference: Reference): Promise<RemoteCapsule> => {
  const shown = referenceText(reference);
  const document = await findDocument(repository, reference);
  const content = readContent(document.bytes, shown);
  const isIndex = document.mediaType === ociTypes.index;
  const listed = isIndex
    ? content.manifests.filter(({ artifactType }) => artifactType === mediaTypes.capsule)
    : [];
  const manifests: (NamedBlobs & { readonly bytes: Uint8Array })[] = [];
  let [bytes, layers] = [0, 0];
  const add = (one: OciDocument, { artifactType, config, layers: named }: OciContent) => {
    bytes += one.size;
    layers += named.length;
    if (bytes > limits.layoutManifests || layers > limits.layoutMembers)
      throw new CapsuleError(
        'CAPSULE_TOO_LARGE',
        `${shown}: its manifests name more than a capsule contains`,
      );
    if (artifactType !== mediaTypes.capsule || !config) throw notOne(shown, document, content);
    manifests.push({ ...one, config, layers: named });
  };
  if (!isIndex) add(document, content);
  else if (listed.length === 0) throw notOne(shown, document, content);
  for (const { digest, size } of listed) {
    const one = await partOf(repository, digest, size);
    add(one, readContent(one.bytes, `${shown}: ${digest}`));
  }
  const blobs = blobsInOrder(manifests);
  const total = blobs.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.treeBytes)
    throw new CapsuleError('CAPSULE_TOO_LARGE', `${shown} says that it has ${String(total)} bytes`);
  return { document, manifests, blobs, bytes: total };
};

const partOf = async (repository: Repository, digest: Digest, size: number): Promise<OciDocument> => {
  const found = await repository.find({ digest });
  if (!found) throw new RegistryError('REGISTRY_NOT_FOUND', `There is no ${repository.name}@${digest}`);
  if (found.size === size) return found;
  throw new NetError(
    'NET_DIGEST_MISMATCH',
    `${repository.name}@${digest} has another size than its index says`,
  );
};

const notOne = (
  shown: string,
  { mediaType }: OciDocument,
  { artifactType, config }: OciContent,
): CapsuleError => {
  const isImage = /image\.config|container\.image|docker/.test(config?.mediaType ?? mediaType);
  const type = artifactType ?? config?.mediaType ?? mediaType;
  return new CapsuleError(
    'CAPSULE_NOT_ONE',
    `${shown} is not a capsule: it is ${isImage || mediaType === ociTypes.index ? 'an image or an index of them' : `an artifact of type ${JSON.stringify(type.slice(0, 100))}`}`,
    { hint: 'give the reference that `holotype push` printed' },
  );
};
