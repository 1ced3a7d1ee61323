import { createHash } from 'node:crypto';
import { ArchiveError, blobName, layoutMarker, openLayout } from '@holotype/formats';
import { lstat, makeDirectories, openFile, piecesOf, startFile, writeWhole } from '@holotype/host';
import {
  canonicalJson,
  type Digest,
  joinRaw,
  limits,
  parentOf,
  type RawPath,
  rawToText,
  readJson,
  toDigest,
} from '@holotype/model';
import {
  largestManifest,
  type OciDescriptor,
  type OciDocument,
  ociTypes,
  readContent,
  type Repository,
  toDocument,
} from '@holotype/store';

const tagKey = 'org.opencontainers.image.ref.name';

/** An OCI layout directory as a place for artifacts; made when something is stored. What `signal` ends leaves no blob. */
export const openLayoutPlace = (directory: RawPath, signal: AbortSignal): Repository => {
  const name = `oci:${rawToText(directory)}`;
  const isThere = () => lstat(joinRaw(directory, 'index.json')) !== undefined;

  const readBlob = async (digest: Digest): Promise<Uint8Array | undefined> => {
    if (!isThere()) return undefined;
    const layout = await openLayout(directory);
    try {
      return layout.place(digest) && (await layout.blob(digest).bytes(largestManifest));
    } finally {
      layout.close();
    }
  };
  const entries = async (): Promise<readonly OciDescriptor[]> => {
    if (!isThere()) return [];
    const layout = await openLayout(directory);
    layout.close();
    return readContent(Buffer.from(canonicalJson(layout.index)), `${name}: index.json`).manifests;
  };
  const blobPath = (digest: Digest): RawPath => {
    const below = blobName(digest);
    if (below === undefined) throw new ArchiveError('LAYOUT_INVALID', `Not a sha256 digest: ${digest}`);
    return joinRaw(directory, below);
  };
  /** A link would let a stranger's layout have files written outside of it. */
  const begin = () => {
    makeDirectories(joinRaw(directory, 'blobs/sha256'));
    for (const below of ['blobs', 'blobs/sha256']) {
      const type = lstat(joinRaw(directory, below))?.type;
      if (type !== 'directory')
        throw new ArchiveError(
          'LAYOUT_INVALID',
          `${name}: ${below} is a ${type ?? 'thing'}, not a directory`,
        );
    }
    if (!lstat(joinRaw(directory, 'oci-layout'))) writeWhole(joinRaw(directory, 'oci-layout'), layoutMarker);
  };
  const list = async (document: OciDocument, tag: string | undefined): Promise<void> => {
    const before = (await entries()).filter(
      ({ digest, annotations }) =>
        (tag === undefined || annotations?.[tagKey] !== tag) &&
        (digest !== document.digest || annotations?.[tagKey] !== undefined),
    );
    // What has a name in it is listed by that already.
    const isNamed = tag === undefined && before.some(({ digest }) => digest === document.digest);
    const { artifactType } = readContent(document.bytes, name);
    const { mediaType, digest, size } = document;
    const added = {
      ...{ mediaType, digest, size },
      ...(artifactType !== undefined && { artifactType }),
      ...(tag !== undefined && { annotations: { [tagKey]: tag } }),
    };
    const manifests = isNamed ? before : [...before, added];
    // Only what JSON knows: a member that is undefined is none.
    const index = readJson(
      Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: ociTypes.index, manifests })),
      name,
    );
    writeWhole(joinRaw(directory, 'index.json'), canonicalJson(index));
  };
  const put: Repository['put'] = async (document, tag) => {
    begin();
    writeWhole(blobPath(document.digest), document.bytes);
    await list(document, tag);
  };

  return {
    name,
    put,
    attach: (document) => put(document),
    find: async (what) => {
      const listed = await entries();
      const found = listed.find((one) =>
        'digest' in what ? one.digest === what.digest : one.annotations?.[tagKey] === what.tag,
      );
      const digest = 'digest' in what ? what.digest : found?.digest;
      const bytes = digest && (await readBlob(digest));
      if (!bytes) return undefined;
      const { mediaType } = readContent(bytes, `${name}@${digest}`);
      return toDocument(found?.mediaType ?? mediaType ?? ociTypes.manifest, bytes);
    },
    hasBlob: ({ digest, size }) => {
      const stat = lstat(blobPath(digest));
      return Promise.resolve(stat?.type === 'file' && stat.size === size);
    },
    read: async function* ({ digest, size }, from) {
      const path = blobPath(digest);
      const type = lstat(path)?.type;
      if (type !== 'file')
        throw new ArchiveError('LAYOUT_BLOB_MISSING', `${name}: there is no blob ${digest}`);
      const file = openFile(path);
      try {
        if (file.size !== size)
          throw new ArchiveError('LAYOUT_BLOB_DAMAGED', `${name}: blob ${digest} has another size`);
        yield* piecesOf(file, from);
      } finally {
        file.close();
      }
    },
    store: async ({ blob, pieces, onDone }) => {
      begin();
      const path = blobPath(blob.digest);
      const file = startFile(`${path}.partial`);
      try {
        const hash = createHash('sha256');
        let done = 0;
        for await (const piece of pieces(0, blob.size)) {
          signal.throwIfAborted();
          hash.update(piece);
          file.write(piece);
          done += piece.length;
          onDone?.(done);
        }
        if (done !== blob.size || toDigest(hash.digest('hex')) !== blob.digest)
          throw new ArchiveError(
            'LAYOUT_BLOB_DAMAGED',
            `Blob ${blob.digest}: what was to be stored has other bytes`,
          );
        makeDirectories(parentOf(path));
        file.commit(path);
      } finally {
        file.discard();
      }
    },
    referrers: async (subject) => {
      const found: OciDescriptor[] = [];
      for (const one of (await entries()).slice(0, limits.layoutMembers)) {
        const bytes = one.size <= largestManifest ? await readBlob(one.digest) : undefined;
        if (!bytes) continue;
        const content = readContent(bytes, `${name}@${one.digest}`);
        if (content.subject?.digest === subject)
          found.push({ ...one, artifactType: one.artifactType ?? content.artifactType });
      }
      return found;
    },
  };
};
