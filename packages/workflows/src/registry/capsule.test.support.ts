import { join } from 'node:path';
import { blobsInOrder, capsuleIndex, mediaTypes } from '@holotype/capsule';
import { writeLayout } from '@holotype/formats';
import { readWhole } from '@holotype/host';
import { parseReference, sha256, toDigest } from '@holotype/model';
import { openStore, type StoreOptions, toDocument } from '@holotype/store';
import { temporary } from '@holotype/test-support';
import type { WorkflowContext, WorkflowEvent } from '@holotype/workflows-replay';
import { context } from '../context.test.support.ts';

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const blobOf = (mediaType: string, bytes: Uint8Array) => ({
  ...{ mediaType, digest: toDigest(sha256(bytes)), size: bytes.length },
  bytes,
});

/** A file that consists as a capsule does, of these contents, in so many OCI manifests; what its documents say nobody asks here. */
export const makeCapsule = async (contents: readonly Uint8Array[], count = 1): Promise<string> => {
  const config = blobOf('application/vnd.oci.empty.v1+json', Buffer.from('{}'));
  const layers = [
    blobOf(mediaTypes.manifest, Buffer.from('the manifest')),
    blobOf(mediaTypes.lock, Buffer.from('the lock')),
    ...contents.map((bytes) => blobOf(mediaTypes.pack, bytes)),
  ];
  const bare = ({ mediaType, digest, size }: typeof config) => ({ mediaType, digest, size });
  const each = Math.ceil(layers.length / count);
  const manifests = Array.from({ length: count }, (_, at) => {
    const own = layers.slice(at * each, (at + 1) * each).map(bare);
    const text = { schemaVersion: 2, mediaType: manifestType, artifactType: mediaTypes.capsule };
    const document = JSON.stringify({ ...text, config: bare(config), layers: own });
    return { ...toDocument(manifestType, Buffer.from(document)), config: bare(config), layers: own };
  });
  const all = new Map([...layers, config, ...manifests].map(({ digest, bytes }) => [digest, bytes]));
  const path = join(temporary(), 'fit.capsule');
  const blobs = blobsInOrder(manifests).map(({ digest, size }) => ({
    ...{ digest, size },
    from: all.get(digest) ?? Buffer.alloc(0),
  }));
  await writeLayout({ path, form: 'tar', index: capsuleIndex(manifests), blobs });
  return path;
};

/** What asks registries with a store of its own, for which a long blob has over a thousand bytes. */
export const contextWith = (
  options: StoreOptions & { readonly onEvent?: (event: WorkflowEvent) => void } = {},
): WorkflowContext => ({
  ...context,
  onEvent: options.onEvent ?? (() => undefined),
  store: openStore({
    ...{ path: join(temporary(), 'store'), pauseMs: 1, uploadChunk: 1000 },
    ...{ env: { HOME: '/nonexistent', ...options.env } },
    ...Object.fromEntries(Object.entries(options).filter(([name]) => name !== 'env')),
  }),
});

export const at = (host: string, name = 'lab/fit:v1') => parseReference(`${host}/${name}`);
export const read = (path: string) => readWhole(path);
