import {
  ArchiveError,
  type Bytes,
  decompress,
  detectCompression,
  type Layout,
  openLayout,
} from '@holotype/formats';
import {
  type Digest,
  type Entry,
  itemsOf,
  type Json,
  membersOf,
  type RawPath,
  readJson,
} from '@holotype/model';
import { VerifyError } from '../errors.ts';
import { LayeredTree } from './read-members.ts';
import { unpackedLimit } from './unpacked.ts';

/** Docker takes 127. */
const mostLayers = 512;
const manifestLimit = 16 * 1024 * 1024;

const field = (value: Json | undefined, key: string): Json | undefined => membersOf(value)[key];

/** gzip and zstd layers are opened; the digests of what is in them are those that count. */
async function* opened(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const whole: Bytes = (async function* () {
    yield first.value;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  })();
  yield* decompress(detectCompression(first.value), whole);
}

const layersOf = async (layout: Layout): Promise<Digest[]> => {
  const [first] = itemsOf(field(layout.index, 'manifests'));
  const digest = field(first, 'digest');
  const manifest =
    typeof digest === 'string'
      ? readJson(await layout.blob(digest as Digest).bytes(manifestLimit), digest)
      : null;
  const layers = itemsOf(field(manifest, 'layers')).flatMap((layer): Digest[] => {
    const one = field(layer, 'digest');
    return typeof one === 'string' ? [one as Digest] : [];
  });
  if (layers.length > mostLayers)
    throw new ArchiveError('ARCHIVE_TOO_LARGE', `The image has ${layers.length} layers`);
  if (layers.length > 0) return layers;
  throw new VerifyError('VERIFY_NO_IMAGE', 'The OCI layout holds no image', {
    hint: 'give the layout that `rebuild --form oci` made',
    exit: 'invalid',
  });
};

/** The root file system of the first image in an OCI layout, in Tree order. */
export const readImage = async (
  path: RawPath,
  expected: ReadonlyMap<RawPath, Entry>,
  onProgress?: (bytes: number) => void,
): Promise<Entry[]> => {
  const layout = await openLayout(path);
  try {
    const tree = new LayeredTree(expected);
    const limited = unpackedLimit(expected);
    for (const digest of await layersOf(layout))
      await tree.addTar(limited(opened(layout.blob(digest).stream())), true, onProgress);
    return tree.entries();
  } finally {
    layout.close();
  }
};
