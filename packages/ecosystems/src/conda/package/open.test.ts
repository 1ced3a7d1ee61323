import { compressZstd } from '@holotype/formats';
import { codeOf, drain, fileOf, zipOf, type ZipPart } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openPackage } from './open.ts';
import { condaPackage, condaParts, metadata, tarOf } from './package.test.support.ts';

const list = async (bytes: Uint8Array) => {
  const found: (readonly [part: string, path: string, content: string])[] = [];
  for await (const { part, path, content } of openPackage(fileOf(bytes), 'tool'))
    found.push([part, path, (await drain(content())).toString()]);
  return found;
};
const files = { 'bin/tool': 'tool', 'lib/info/a': 'a' };

test('files have their places in a prefix, and what is told of the package is apart', async () => {
  expect(await list(await condaPackage(files, { 'index.json': '{}' }))).toEqual([
    ['control', '/info/index.json', '{}'],
    ['data', '/bin/tool', 'tool'],
    ['data', '/lib/info/a', 'a'],
  ]);
});

test('a tar in bzip2 is a package as well', async () => {
  // tar --format=ustar of info/index.json and bin/tool, by bzip2.
  const packed = Buffer.from(
    [
      'QlpoOTFBWSZTWRXdpd8AAJx7kMmAABBAAf2EIEB3NZ5KBAAACCAAchpTQAANBpiPU9JoJJBT1GJghmkyGmTTjoaaOIkEAP/O',
      '5JCRfZ8JF4wM+ooJAkMCZb69YFowlEYEsZvJjCMIlOPeBWOmpEoOBIF4Pke3pqyMjUEtBhICYWRgPlR1BEB+LuSKcKEgK7tL',
      'vg==',
    ].join(''),
    'base64',
  );
  expect(await list(packed)).toEqual([
    ['control', '/info/index.json', '{}'],
    ['data', '/bin/tool', 'tool'],
  ]);
});

const [, info, pkg] = await condaParts(files);
const inZip = async (content: Uint8Array): Promise<ZipPart> => ({
  name: 'pkg-tool-1.0-0.tar.zst',
  content: await compressZstd(content),
  stored: true,
});
const bomb = Buffer.alloc(64 * 1024 ** 2);
const refused: readonly (readonly [what: string, bytes: Uint8Array, code: string])[] = [
  ['no package', Buffer.from('nothing at all'), 'ARCHIVE_CORRUPT'],
  ['an empty file', Buffer.alloc(0), 'ARCHIVE_CORRUPT'],
  ['a zip of something else', zipOf([{ name: 'a.py', content: 'a' }]), 'ARCHIVE_CORRUPT'],
  ['a package without files', zipOf([metadata, info ?? metadata]), 'ARCHIVE_CORRUPT'],
  [
    'another version of the format',
    zipOf([{ ...metadata, content: '{"conda_pkg_format_version": 3}' }, info ?? metadata, pkg ?? metadata]),
    'ARCHIVE_UNSUPPORTED',
  ],
  [
    'two tars of files',
    zipOf([metadata, info ?? metadata, pkg ?? metadata, { ...pkg, name: 'pkg-b-1.tar.zst' }]),
    'ARCHIVE_CORRUPT',
  ],
  [
    'a path that climbs',
    zipOf([metadata, info ?? metadata, await inZip(tarOf({ '../x': 'x' }))]),
    'ARCHIVE_PATH_INVALID',
  ],
  [
    'a name twice',
    zipOf([
      metadata,
      info ?? metadata,
      await inZip(Buffer.concat([tarOf({ a: '1' }).subarray(0, 1024), tarOf({ a: '2' })])),
    ]),
    'ARCHIVE_CORRUPT',
  ],
  [
    'a tar that ends early',
    zipOf([metadata, info ?? metadata, await inZip(tarOf(files).subarray(0, 700))]),
    'ARCHIVE_TRUNCATED',
  ],
  [
    'zeros in zstd in a zip',
    zipOf([metadata, info ?? metadata, { ...(await inZip(bomb)), stored: false }]),
    'none',
  ],
];

test.each(refused)('%s: %#', async (_, bytes, code) => {
  expect(await codeOf(() => list(bytes))).toBe(code);
});
