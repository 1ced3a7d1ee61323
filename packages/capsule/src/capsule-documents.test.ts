import {
  documentVersions,
  type Lock,
  type Manifest,
  printJson,
  readJson,
  sha256,
  toDigest,
} from '@holotype/model';
import { expect, test } from 'vitest';
import { codeOf, flip, temporary } from '@holotype/test-support';
import { openCapsule } from './open.ts';
import { compressZstd, ociMediaTypes, writeLayout } from '@holotype/formats';
import { capsuleDocuments, type Carried, mediaTypes } from './capsule-documents.ts';

const none = toDigest(sha256(''));
const manifestOf = (chunks: Manifest['tree']['chunks']): Manifest => ({
  manifestVersion: documentVersions.manifest,
  tool: { name: 'holotype', version: '0' },
  capturedAt: '2026-01-01T00:00:00Z',
  host: { name: 'host-1', kind: 'root', privileged: true },
  scope: { kind: 'system', rules: [] },
  tree: { digest: none, entries: 0, files: 0, bytes: 0, chunks },
  accounting: [],
  sections: {},
  gaps: [],
  substitutions: [],
});
/** A bundle with a Manifest as this program writes it. */
const manifest = (chunks: Manifest['tree']['chunks']) => {
  const written = manifestOf(chunks);
  return { manifest: written, written };
};
const empty = { contents: 0, bytes: 0, stored: 0 };
const packs = (count: number): Lock['packs'] =>
  Array.from({ length: count }, (_, at) => {
    const content = Buffer.from(String(at));
    return {
      digest: toDigest(sha256(content)),
      size: content.length,
      contentSize: content.length,
      frames: [],
    };
  });
const lock = (count: number): Lock => ({
  lockVersion: documentVersions.lock,
  tool: { name: 'holotype', version: '0' },
  treeDigest: none,
  artifacts: [
    {
      purl: 'pkg:deb/debian/a@1?arch=all',
      format: 'deb',
      sha256: sha256('a.deb'),
      size: 5,
      urls: ['https://mirror.example/a.deb'],
      trust: 'content',
      index: 'signed',
    },
  ],
  packages: [],
  packs: packs(count),
  map: [],
  layers: [{ sources: 0, diffId: none, size: 0 }],
  image: { tarDigest: none, tarSize: 0, configDigest: none, manifestDigest: none },
  totals: { proven: empty, trusted: empty, kept: empty },
});

const layersOf = (bytes: Uint8Array) =>
  (readJson(bytes, 'manifest') as { readonly layers: readonly { readonly digest: string }[] }).layers;

test('many blobs are spread over several OCI manifests that registries take, and none is lost', async () => {
  const { documents, blobs, index } = await capsuleDocuments(manifest([]), lock(4500), false);
  const manifests = documents.filter(({ mediaType }) => mediaType === ociMediaTypes.manifest);
  expect(manifests.length).toBe(3);
  for (const { size } of manifests) expect(size).toBeLessThan(4 * 1024 * 1024);
  const own = documents.filter(
    ({ mediaType }) => mediaType === mediaTypes.manifest || mediaType === mediaTypes.lock,
  );
  expect(manifests.flatMap(({ bytes }) => layersOf(bytes).map(({ digest }) => digest))).toEqual(
    [...own, ...blobs].map(({ digest }) => digest),
  );
  expect(
    (index as unknown as { manifests: readonly { digest: string }[] }).manifests.map(({ digest }) => digest),
  ).toEqual(manifests.map(({ digest }) => digest));
});

test('a full capsule holds all artifacts, and one that carries some holds those', async () => {
  const digests = async (full: Carried) => {
    const { blobs } = await capsuleDocuments(manifest([]), lock(1), full);
    return blobs.map(({ mediaType }) => mediaType);
  };
  expect(await digests(false)).toEqual([mediaTypes.pack]);
  expect(await digests(true)).toEqual([mediaTypes.pack, mediaTypes.artifact]);
  const [artifact] = lock(1).artifacts;
  expect(await digests(new Set([artifact?.sha256 ?? '']))).toEqual([mediaTypes.pack, mediaTypes.artifact]);
  expect(await digests(new Set(['0'.repeat(64)]))).toEqual([mediaTypes.pack]);
});

test('a capsule of several manifests is opened, and gives every blob', async () => {
  const path = `${temporary()}/capsule`;
  const { documents, index } = await capsuleDocuments(manifest([]), lock(2100), false);
  const contents = Array.from({ length: 2100 }, (_, at) => Buffer.from(String(at)));
  await writeLayout({
    path,
    form: 'tar',
    index,
    blobs: [
      ...documents.map(({ digest, size, bytes }) => ({ digest, size, from: bytes })),
      ...contents.map((from) => ({ digest: toDigest(sha256(from)), size: from.length, from })),
    ],
  });
  const reader = await openCapsule(path);
  expect(reader.kind).toBe('capsule');
  expect(reader.lock?.packs.length).toBe(2100);
  expect(contents.every((content) => reader.place(toDigest(sha256(content)))?.size === content.length)).toBe(
    true,
  );
  reader.close();
});

test('a layout that is no capsule is refused', async () => {
  const path = `${temporary()}/layout`;
  await writeLayout({ path, form: 'tar', index: { schemaVersion: 2, manifests: [] }, blobs: [] });
  expect(await codeOf(() => openCapsule(path))).toBe('LAYOUT_INVALID');
});

test('equal captures and locks give equal documents', async () => {
  const digests = async () => {
    const { documents } = await capsuleDocuments(manifest([]), lock(3), true);
    return documents.map(({ digest }) => digest);
  };
  expect(await digests()).toEqual(await digests());
});

test('what the authors say stands in the annotations, and a capsule that says nothing has none', async () => {
  const annotations = async (about?: Manifest['about']) => {
    const { manifest: plain } = manifest([]);
    const said = { ...plain, ...(about && { about }) };
    const { documents } = await capsuleDocuments({ manifest: said, written: said }, lock(1), false);
    const { annotations: found } = JSON.parse(documents.at(-1)?.bytes.toString() ?? '') as {
      annotations: Readonly<Record<string, string>>;
    };
    return Object.entries(found).filter(([name]) => name.startsWith('org.'));
  };
  const created = ['org.opencontainers.image.created', manifest([]).manifest.capturedAt];
  expect(await annotations()).toEqual([]);
  expect(
    await annotations({
      title: 'Oaks',
      licence: 'MIT',
      description: 'How they grow',
      version: '1.0',
      code: 'https://forge.example/oaks',
      doi: '10.5072/zenodo.1',
      authors: [{ name: 'Ada' }, { name: 'Bea', affiliation: 'Lab' }],
    }),
  ).toEqual([
    ['org.opencontainers.image.authors', 'Ada, Bea (Lab)'],
    created,
    ['org.opencontainers.image.description', 'How they grow'],
    ['org.opencontainers.image.licenses', 'MIT'],
    ['org.opencontainers.image.source', 'https://forge.example/oaks'],
    ['org.opencontainers.image.title', 'Oaks'],
    ['org.opencontainers.image.url', 'https://doi.org/10.5072/zenodo.1'],
    ['org.opencontainers.image.version', '1.0'],
  ]);
});

test('a Manifest takes a tenth of its text, and one that opens to more than any may be is refused', async () => {
  const pack = async (change: (blob: Uint8Array) => Uint8Array) => {
    const path = `${temporary()}/capsule`;
    const said = manifest([]);
    const gaps = Array.from({ length: 2000 }, (_, at) => ({
      section: 'files',
      where: `/a/b/${String(at)}`,
      why: 'denied' as const,
    }));
    const written = { ...said.written, gaps };
    const { documents } = await capsuleDocuments({ manifest: written, written }, lock(1), false);
    const [, first] = documents;
    if (!first) throw new Error('no Manifest');
    const from = change(first.bytes);
    const digest = toDigest(sha256(from));
    const oci = Buffer.from(
      (documents.at(-1)?.bytes.toString() ?? '')
        .replace(first.digest, digest)
        .replace(`"size":${String(first.size)}`, `"size":${String(from.length)}`),
    );
    const one = { digest: toDigest(sha256(oci)), size: oci.length, mediaType: ociMediaTypes.manifest };
    await writeLayout({
      path,
      form: 'tar',
      index: { schemaVersion: 2, manifests: [{ ...one, artifactType: mediaTypes.capsule }] },
      blobs: [
        ...documents.slice(2, -1).map(({ digest, size, bytes }) => ({ digest, size, from: bytes })),
        { digest, size: from.length, from },
        { ...one, from: oci },
      ],
    });
    return { path, written, size: first.size };
  };
  const { path, written, size } = await pack((blob) => blob);
  const reader = await openCapsule(path);
  expect(reader.manifest.gaps).toEqual(written.gaps);
  expect(size * 10).toBeLessThan(printJson(written).length);
  reader.close();
  const bomb = await compressZstd(Buffer.alloc(65 * 1024 * 1024, ' '));
  const large = await pack(() => bomb);
  expect(await codeOf(() => openCapsule(large.path))).toBe('ARCHIVE_TOO_LARGE');
  const damaged = await pack((blob) => flip(blob, blob.length - 5));
  expect(await codeOf(() => openCapsule(damaged.path))).toBe('ARCHIVE_CORRUPT');
});
