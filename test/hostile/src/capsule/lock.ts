import {
  endFile,
  imageDocuments,
  ImageStream,
  indexLinks,
  planLayers,
  refusedByOci,
} from '@holotype/capsule';
import { canonicalJson, documentVersions, type Entry, type Lock, type Manifest } from '@holotype/model';
import type { Source } from './tree.ts';
import { packContents } from './packs.ts';

const tool = { name: 'holotype', version: '0.1.0' };

interface Locked {
  readonly lock: Lock;
  readonly map: string[];
  readonly blobs: Buffer[];
}

/** Locks entries whose contents are all kept, as `lock` would: packs, map, and the digests of every form. */
export const lockEntries = async (
  manifest: Manifest,
  entries: readonly Entry[],
  sources: readonly Source[],
): Promise<Locked> => {
  const byContent = new Map<string, Source[]>();
  for (const source of sources)
    byContent.set(source.entry.sha256, [...(byContent.get(source.entry.sha256) ?? []), source]);
  const contents = [...byContent.values()];
  const packs = await packContents(contents.map(([first]) => first?.bytes ?? Buffer.alloc(0)));
  const image = new ImageStream();
  const links = indexLinks(entries);
  const layers = planLayers(
    [],
    packs.map(({ pack }) => pack.contentSize),
  );
  const map: string[] = [];
  let [at, layer, inLayer] = [0, 0, 0];
  packs.forEach((pack, index) => {
    const files = contents.slice(at, at + pack.contents).flat();
    at += pack.contents;
    for (const { entry, bytes } of files) {
      image.begin(entry);
      image.content(bytes);
      endFile(image, entry, links);
    }
    for (let from = 0; from < files.length; from += 4096) {
      const some = files.slice(from, from + 4096).map((file) => ({ entry: file.index }));
      map.push(canonicalJson({ source: 'pack', index, files: some }));
    }
    if (++inLayer !== layers[layer]) return;
    image.endLayer();
    layer++;
    inLayer = 0;
  });
  const tar = image.finish(entries);
  const { configDigest, manifestDigest } = imageDocuments(manifest, image.layers);
  const refused = refusedByOci(entries);
  const none = { contents: 0, bytes: 0, stored: 0 };
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const lock: Lock = {
    lockVersion: documentVersions.lock,
    tool,
    treeDigest: manifest.tree.digest,
    artifacts: [],
    packages: [],
    packs: packs.map(({ pack }) => pack),
    map: [],
    layers: image.layers.map((one, index) => ({ sources: layers[index] ?? 0, ...one })),
    image: { ...tar, configDigest, manifestDigest, ...(refused !== undefined && { refused }) },
    totals: {
      proven: none,
      trusted: none,
      kept: {
        contents: contents.length,
        bytes: sum(packs.map(({ pack }) => pack.contentSize)),
        stored: sum(packs.map(({ pack }) => pack.size)),
      },
    },
  };
  return { lock, map, blobs: packs.map(({ bytes }) => bytes) };
};
