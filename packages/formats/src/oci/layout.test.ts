import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '@holotype/host';
import { type Digest, sha256, toDigest } from '@holotype/model';
import { expect, test } from 'vitest';
import { type BlobInput, writeLayout } from './write.ts';
import { startLayout } from './layout-writer.ts';
import { openLayout } from './open.ts';
import { openTarForm } from './tar-form.ts';
import { codeOf, drain, flip, noise, temporary } from '@holotype/test-support';

const index = { schemaVersion: 2, manifests: [] };
const small = Buffer.from('small blob');
const big = noise(3_000_000);
const digestOf = (bytes: Uint8Array): Digest => toDigest(sha256(bytes));
const missing = digestOf(Buffer.from('missing'));

const blobsIn = (directory: string): BlobInput[] => {
  writeFileSync(join(directory, 'source'), Buffer.concat([Buffer.from('skip'), big]));
  return [
    { digest: digestOf(small), size: small.length, from: small },
    { digest: digestOf(big), size: big.length, from: { file: join(directory, 'source'), position: 4 } },
    { digest: digestOf(small), size: small.length, from: small },
    { digest: digestOf(Buffer.alloc(0)), size: 0, from: Buffer.alloc(0) },
  ];
};
const write = async (form: 'tar' | 'directory') => {
  const directory = temporary();
  const path = join(directory, 'out');
  await writeLayout({ path, form, index, blobs: blobsIn(directory) });
  return { directory, path };
};
const readAllBlobs = async (path: string) => {
  const layout = await openLayout(path);
  try {
    for (const bytes of [small, big, Buffer.alloc(0)]) await drain(layout.blob(digestOf(bytes)).stream());
  } finally {
    layout.close();
  }
};

test.each(['tar', 'directory'] as const)(
  'a %s gives its blobs back, and nothing else lies beside it',
  async (form) => {
    const { directory, path } = await write(form);
    expect(readdirSync(directory).sort()).toEqual(['out', 'source']);
    const layout = await openLayout(path);
    expect(layout.form).toBe(form);
    expect(layout.index).toEqual(index);
    expect((await drain(layout.blob(digestOf(big)).stream())).equals(big)).toBe(true);
    expect(Buffer.from(await layout.blob(digestOf(small)).bytes(100)).toString()).toBe('small blob');
    expect(await codeOf(() => layout.blob(digestOf(big)).bytes(100))).toBe('ARCHIVE_TOO_LARGE');
    const place = layout.place(digestOf(big));
    if (!place) throw new Error('no place');
    expect(
      readFileSync(place.file)
        .subarray(place.position, place.position + place.size)
        .equals(big),
    ).toBe(true);
    expect(layout.place(missing)).toBeUndefined();
    expect(await codeOf(() => Promise.resolve().then(() => layout.blob(missing)))).toBe(
      'LAYOUT_BLOB_MISSING',
    );
    expect(layout.place('sha256:../../etc/passwd')).toBeUndefined();
    layout.close();
  },
);

test('two writers give the same tar, which starts with its documents', async () => {
  const [a, b] = [await write('tar'), await write('tar')];
  expect(readFileSync(a.path).equals(readFileSync(b.path))).toBe(true);
  const listed = execFileSync('tar', ['-tvf', a.path, '--full-time', '--utc'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(listed.slice(0, 4).map((line) => line.split(/\s+/).slice(1).join(' '))).toEqual([
    'root/root 30 1970-01-01 00:00:00 oci-layout',
    'root/root 34 1970-01-01 00:00:00 index.json',
    'root/root 0 1970-01-01 00:00:00 blobs/',
    'root/root 0 1970-01-01 00:00:00 blobs/sha256/',
  ]);
});

test('a blob that changed before it was stored leaves nothing behind', async () => {
  for (const form of ['tar', 'directory'] as const) {
    const directory = temporary();
    const blobs = [{ digest: digestOf(small), size: small.length, from: Buffer.from('other blob') }];
    expect(await codeOf(() => writeLayout({ path: join(directory, 'out'), form, index, blobs }))).toBe(
      'LAYOUT_BLOB_DAMAGED',
    );
    expect(readdirSync(directory)).toEqual([]);
  }
});

test.each(['tar', 'directory'] as const)(
  'a %s of blobs that come has its further documents behind the index, and nothing of what is discarded',
  async (form) => {
    const directory = temporary();
    const path = join(directory, 'out');
    const start = () => startLayout({ path, form, index, documents: { 'manifest.json': small } });
    const layout = start();
    layout.begin(digestOf(big), big.length);
    layout.write(big.subarray(0, 10));
    layout.write(big.subarray(10));
    layout.end();
    layout.commit(path);
    layout.discard();
    const read = await openLayout(path);
    expect((await drain(read.blob(digestOf(big)).stream())).equals(big)).toBe(true);
    read.close();
    const options = form === 'tar' ? ['-xOf', path, 'manifest.json'] : undefined;
    const stored = options ? execFileSync('tar', options) : readFileSync(join(path, 'manifest.json'));
    expect(stored.equals(small)).toBe(true);
    rmSync(path, { recursive: true });

    const dropped = start();
    expect(
      await codeOf(() =>
        Promise.resolve().then(() => {
          dropped.begin('sha256:../../etc/passwd', 1);
        }),
      ),
    ).toBe('LAYOUT_INVALID');
    dropped.discard();
    expect(readdirSync(directory)).toEqual([]);
  },
);

test('a directory that is there is not replaced', async () => {
  const { path } = await write('directory');
  expect(await codeOf(() => writeLayout({ path, form: 'directory', index, blobs: [] }))).toBe(
    'HOST_OUTPUT_EXISTS',
  );
});

test('damage is refused with a code that names what it costs', async () => {
  const { path } = await write('tar');
  const bytes = readFileSync(path);
  const at = bytes.indexOf(big);
  writeFileSync(path, flip(bytes, at + 1_000_000));
  await expect(readAllBlobs(path)).rejects.toThrow(
    expect.objectContaining({
      code: 'LAYOUT_BLOB_DAMAGED',
      hint: 'take another copy of the file',
      message: expect.stringContaining(digestOf(big)) as string,
    }),
  );
  for (const length of [0, 100, 3000, at + 5000, bytes.length - 1024]) {
    writeFileSync(path, bytes);
    truncateSync(path, length);
    expect(await codeOf(() => readAllBlobs(path)), `cut at ${length}`).toBe('ARCHIVE_TRUNCATED');
  }
});

test('a tar of more members than a layout may have is looked at no further', async () => {
  const { path } = await write('tar');
  const end = Buffer.alloc(512, 'no header');
  // Behind the seven members that there are.
  writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, -1024), end]));
  expect(await codeOf(() => openTarForm(path, { most: 7 }))).toBe('ARCHIVE_CORRUPT');
  expect(await codeOf(() => openTarForm(path, { most: 6 }))).toBe('LAYOUT_TOO_LARGE');
});

test.runIf(findProgram('tar'))('links, a name twice and missing documents are refused', async () => {
  const directory = temporary();
  const pack = (...names: readonly string[]) =>
    execFileSync('tar', ['-cf', join(directory, 'a.tar'), '-C', directory, ...names]);
  const attempt = () => codeOf(() => readAllBlobs(join(directory, 'a.tar')));
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(directory, 'index.json'), '{}');
  mkdirSync(join(directory, 'blobs/sha256'), { recursive: true });
  pack('oci-layout', 'blobs');
  expect(await attempt()).toBe('LAYOUT_INVALID');
  pack('oci-layout', 'index.json', 'blobs');
  expect(await attempt()).toBe('LAYOUT_BLOB_MISSING');
  pack('oci-layout', 'index.json', 'blobs', 'index.json', '--hard-dereference');
  expect(await attempt()).toBe('LAYOUT_INVALID');
  symlinkSync('/etc/passwd', join(directory, 'blobs/sha256', sha256(small)));
  pack('oci-layout', 'index.json', 'blobs');
  expect(await attempt()).toBe('LAYOUT_INVALID');
  expect(await codeOf(() => readAllBlobs(directory))).toBe('LAYOUT_INVALID');
  rmSync(join(directory, 'blobs'), { recursive: true });
  symlinkSync('/etc', join(directory, 'blobs'));
  expect(await codeOf(() => readAllBlobs(directory))).toBe('LAYOUT_INVALID');
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}');
  expect(await codeOf(() => readAllBlobs(directory))).toBe('LAYOUT_INVALID');
  expect(await codeOf(() => openLayout(join(directory, 'none')))).toBe('LAYOUT_INVALID');
});
