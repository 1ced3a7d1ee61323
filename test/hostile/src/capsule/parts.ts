import { type BlobInput, compressZstd, openLayout, writeLayout } from '@holotype/formats';
import { openCapsule, readChunks } from '@holotype/capsule';
import {
  canonicalJson,
  type Chunk,
  type Digest,
  isTreeEntry,
  type Json,
  type Lock,
  type Manifest,
  parseTreeLine,
  sha256,
  toDigest,
  TreeDigester,
} from '@holotype/model';

/** What a capsule is made of, to be altered. */
export interface Parts {
  manifest: Manifest;
  lock: Lock;
  /** Lines. */
  tree: string[];
  map: string[];
  /** Packs, artifacts of a full capsule, packs of outputs. */
  blobs: Buffer[];
  /** Text that takes the Manifest's or the Lock's place. */
  manifestText?: string;
  lockText?: string;
}

const types = {
  capsule: 'application/vnd.holotype.capsule.v1',
  manifest: 'application/vnd.holotype.manifest.v1+json',
  lock: 'application/vnd.holotype.lock.v1+json',
  other: 'application/octet-stream',
  image: 'application/vnd.oci.image.manifest.v1+json',
};

const collect = async (lines: AsyncIterable<string>): Promise<string[]> => {
  const found: string[] = [];
  for await (const line of lines) found.push(line);
  return found;
};

/** The parts of a capsule that is whole. */
export const takeApart = async (capsule: string): Promise<Parts> => {
  const [reader, layout] = [await openCapsule(capsule), await openLayout(capsule)];
  try {
    const { manifest, lock } = reader;
    if (!lock) throw new Error('not locked');
    const bytes = async (digest: string) =>
      Buffer.from(await layout.blob(digest as Digest).bytes(64 * 1024 * 1024));
    const lines = (chunks: readonly Chunk[]) =>
      collect(readChunks(chunks, async ({ digest }) => [await bytes(digest)]));
    const kept = [
      ...lock.packs.map(({ digest }) => digest),
      ...lock.artifacts.map((one) => toDigest(one.sha256)),
      ...(manifest.run?.kept.packs ?? []).map(({ digest }) => digest),
    ];
    const present = kept.filter((digest) => layout.place(digest as Digest));
    return {
      manifest,
      lock,
      tree: await lines(manifest.tree.chunks),
      map: await lines(lock.map),
      blobs: await Promise.all(present.map(bytes)),
    };
  } finally {
    reader.close();
    layout.close();
  }
};

const toBlob = (bytes: Buffer): BlobInput => ({
  digest: toDigest(sha256(bytes)),
  size: bytes.length,
  from: bytes,
});

const toChunk = async (lines: readonly string[]): Promise<{ chunk: Chunk; bytes: Buffer }> => {
  const content = Buffer.from(lines.map((line) => `${line}\n`).join(''));
  const bytes = Buffer.from(await compressZstd(content));
  const chunk = {
    digest: toDigest(sha256(bytes)),
    size: bytes.length,
    contentDigest: toDigest(sha256(content)),
    contentSize: content.length,
    lines: lines.length,
  };
  return { chunk, bytes };
};

/** As the Manifest would state it; the old one for lines that are no entries at all. */
const digestOf = (lines: readonly string[], old: string): string => {
  const digester = new TreeDigester();
  try {
    for (const line of lines) digester.add(parseTreeLine(line, isTreeEntry));
    return digester.finish();
  } catch {
    return old;
  }
};

/** Writes a capsule whose digests fit, so that only a check of the parts can refuse it. */
export const writeParts = async (parts: Parts, output: string): Promise<void> => {
  const [tree, map] = [await toChunk(parts.tree), await toChunk(parts.map)];
  const reference = parts.manifest.tree;
  const digest = digestOf(parts.tree, reference.digest);
  const manifest = {
    ...parts.manifest,
    tree: { ...reference, digest, entries: parts.tree.length, chunks: [tree.chunk] },
  };
  const lock = { ...parts.lock, treeDigest: digest, map: parts.map.length === 0 ? [] : [map.chunk] };
  const documents = [
    { mediaType: types.manifest, bytes: Buffer.from(parts.manifestText ?? canonicalJson(manifest)) },
    { mediaType: types.lock, bytes: Buffer.from(parts.lockText ?? canonicalJson(lock)) },
    ...[tree.bytes, map.bytes, ...parts.blobs].map((bytes) => ({ mediaType: types.other, bytes })),
  ];
  const layers = documents.map(({ mediaType, bytes }) => ({
    mediaType,
    digest: toDigest(sha256(bytes)),
    size: bytes.length,
  }));
  const image = Buffer.from(
    canonicalJson({ schemaVersion: 2, mediaType: types.image, artifactType: types.capsule, layers }),
  );
  const index: Json = {
    schemaVersion: 2,
    manifests: [{ mediaType: types.image, digest: toDigest(sha256(image)), size: image.length }],
  };
  const blobs = [toBlob(image), ...documents.map(({ bytes }) => toBlob(bytes))];
  await writeLayout({ path: output, form: 'tar', index, blobs });
};

/** Writes `output`: the capsule with parts altered, and digests mended. */
export const craft = async (
  capsule: string,
  output: string,
  alter: (parts: Parts) => void,
): Promise<void> => {
  const parts = await takeApart(capsule);
  alter(parts);
  await writeParts(parts, output);
};
