import { startFile, refuseExisting } from '@holotype/host';
import { type Digest, type RawPath, type Reference, utf8ToRaw } from '@holotype/model';
import { NetError, type OciDescriptor, ociTypes, readContent, type Repository } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { blobPieces } from './blob-pieces.ts';
import { findDocument } from './find-capsule.ts';
import { openPlaceOf, type PlaceOptions } from './open-place.ts';
import { type ReferrerType, referrerTypeOf } from './referrer-types.ts';

/** Something that was attached to a capsule. */
export interface FoundReferrer {
  readonly digest: Digest;
  readonly artifactType: string;
  /** Undefined for a type that Holotype does not know. */
  readonly type: ReferrerType | undefined;
  readonly files: readonly {
    /** What whoever attached it calls it; nothing but a word. */
    readonly title: string | undefined;
    readonly mediaType: string;
    readonly digest: Digest;
    readonly size: number;
  }[];
}

/** More than anybody attaches. */
const most = 1000;
/** Bytes of a file that is written because somebody attached it. */
const largest = 256 * 1024 * 1024;

/** What is attached to what a reference names. Throws RegistryError, NetError. */
export const referrers = async (
  context: WorkflowContext,
  { reference, ...options }: PlaceOptions & { readonly reference: Reference },
): Promise<{ readonly digest: Digest; readonly referrers: readonly FoundReferrer[] }> => {
  const repository = await openPlaceOf(context, reference, options);
  const { digest } = await findDocument(repository, reference);
  return { digest, referrers: await listReferrersOf(repository, digest) };
};

export const listReferrersOf = async (
  repository: Repository,
  subject: Digest,
): Promise<readonly FoundReferrer[]> => {
  const listed = await repository.referrers(subject);
  const found: FoundReferrer[] = [];
  for (const one of listed.slice(0, most)) {
    const read = await readReferrer(repository, one, subject);
    if (read) found.push(read);
  }
  return found;
};

/** Undefined for what is listed and not there, or refers to something else. */
const readReferrer = async (
  repository: Repository,
  { digest, artifactType }: OciDescriptor,
  subject: Digest,
): Promise<FoundReferrer | undefined> => {
  const document = await repository.find({ digest });
  if (!document || document.mediaType === ociTypes.index) return undefined;
  const content = readContent(document.bytes, `${repository.name}@${digest}`);
  if (content.subject?.digest !== subject) return undefined;
  // Some registries list the type of the config, which an artifact has not.
  const type = content.artifactType ?? artifactType ?? content.config?.mediaType ?? '';
  return {
    digest,
    artifactType: type,
    type: referrerTypeOf(type),
    files: content.layers.map(({ mediaType, digest: blob, size, annotations }) => ({
      title: annotations?.['org.opencontainers.image.title'],
      ...{ mediaType, digest: blob, size },
    })),
  };
};

export interface WriteReferrers {
  readonly referrers: readonly FoundReferrer[];
  /** The capsule, whose name they get with a suffix. */
  readonly beside: RawPath;
  readonly force: boolean;
}

/** Writes the files of referrers beside a capsule. Nobody else chooses where: of a title only a plain suffix is taken. Throws HostError, NetError. */
export const writeReferrers = async (
  repository: Repository,
  { referrers: found, beside, force }: WriteReferrers,
): Promise<readonly RawPath[]> => {
  const written: RawPath[] = [];
  for (const { type, digest, files } of found) {
    for (const file of files) {
      if (file.size > largest)
        throw new NetError(
          'NET_TOO_LARGE',
          `${repository.name}@${digest} has a file of ${String(file.size)} bytes: more than ${String(largest)} are not written`,
        );
      const suffix = suffixOf(file.title, type ?? `referrer-${digest.slice('sha256:'.length).slice(0, 12)}`);
      let path: RawPath = `${beside}.${suffix}`;
      for (let count = 2; written.includes(path); count++) path = `${beside}.${String(count)}.${suffix}`;
      refuseExisting(path, force);
      await writeBlob(repository, file, path);
      written.push(path);
    }
  }
  return written;
};

/** `fit.capsule.sig` was attached as a signature of `fit.capsule`, and so on: what stands behind the name of the capsule. */
const suffixOf = (title: string | undefined, otherwise: string): RawPath => {
  const rest = title?.replace(/^.*\.capsule\./, '') ?? '';
  return utf8ToRaw(
    /^[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+){0,4}$/.test(rest) && rest.length <= 80 ? rest : otherwise,
  );
};

const writeBlob = async (repository: Repository, blob: OciDescriptor, path: RawPath): Promise<void> => {
  const file = startFile(`${path}.partial`);
  try {
    for await (const piece of blobPieces(repository, blob)) file.write(piece);
    file.commit(path);
  } finally {
    file.discard();
  }
};
