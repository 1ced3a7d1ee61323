import { openCapsule } from '@holotype/capsule';
import { openLayout } from '@holotype/formats';
import { type Digest, toDigest } from '@holotype/model';

export interface Place {
  readonly digest: string;
  /** Bytes from the capsule's start. */
  readonly position: number;
  readonly size: number;
}

/** Where each kind of blob lies in a capsule file, the first of its kind. */
export const placesIn = async (capsule: string): Promise<Readonly<Record<string, Place>>> => {
  const [reader, layout] = [await openCapsule(capsule), await openLayout(capsule)];
  try {
    const { manifest, lock } = reader;
    const index = layout.index as { manifests: { digest: Digest }[] };
    const image = index.manifests[0]?.digest ?? toDigest('');
    const bytes = Buffer.from(await layout.blob(image).bytes(1 << 24));
    const { layers } = JSON.parse(bytes.toString()) as { layers: { digest: Digest }[] };
    const digests = {
      'OCI manifest': image,
      manifest: layers[0]?.digest,
      lock: layers[1]?.digest,
      'tree chunk': manifest.tree.chunks[0]?.digest,
      'map chunk': lock?.map[0]?.digest,
      pack: lock?.packs[0]?.digest,
      artifact: toDigest(lock?.artifacts[0]?.sha256 ?? ''),
    };
    return Object.fromEntries(
      Object.entries(digests).flatMap(([name, digest]) => {
        const place = layout.place(digest as Digest);
        return place ? [[name, { digest: String(digest), position: place.position, size: place.size }]] : [];
      }),
    );
  } finally {
    reader.close();
    layout.close();
  }
};
