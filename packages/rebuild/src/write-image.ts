import { endFile, imageDocuments, type ImageSink, ImageStream, indexLinks } from '@holotype/capsule';
import { RebuildError } from './errors.ts';
import type { Assembly, FormResult } from './form.ts';

const compare = (name: string, actual: string, expected: string): void => {
  if (actual === expected) return;
  throw new RebuildError('ASSEMBLE_DIGEST_MISMATCH', `The ${name} is ${actual}, the Lock says ${expected}`, {
    hint: 'the Lock does not belong to this Tree, or this is a bug of holotype',
    exit: 'differs',
  });
};

/** Streams the environment as layers and as a tar into `sink`, and holds every digest to what the Lock states. */
export const writeImage = async (assembly: Assembly, sink: ImageSink): Promise<FormResult> => {
  const { lock, tree, manifest } = assembly;
  const image = new ImageStream(sink);
  const links = indexLinks(tree);
  for await (const { files, endsLayer } of assembly.sources()) {
    for (const { entry, content } of files) {
      image.begin(entry);
      for (const piece of content) image.content(piece);
      endFile(image, entry, links);
      assembly.onProgress(entry.size);
    }
    if (endsLayer) image.endLayer();
  }
  const { tarDigest } = image.finish(tree);
  const { configDigest, manifestDigest } = imageDocuments(manifest, image.layers);
  compare('tar digest', tarDigest, lock.image.tarDigest);
  compare('image ID', configDigest, lock.image.configDigest);
  compare('OCI manifest digest', manifestDigest, lock.image.manifestDigest);
  return { digests: { tar: tarDigest, imageId: configDigest, manifest: manifestDigest } };
};
