import { type Entry, sha256, utf8ToRaw } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paddingOf, tarHeader } from './write-header.ts';
import { codeOf, cut, drain, flip, lengths } from '@holotype/test-support';
import { readTar } from './read.ts';
import type { TarMember } from './member.ts';

const end = Buffer.alloc(1024);
const owner = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' } as const;
const fileEntry = (path: string, content: Uint8Array): Entry => ({
  ...owner,
  type: 'file',
  path,
  size: content.length,
  sha256: sha256(content),
});
const member = (entry: Entry, content: Uint8Array = Buffer.alloc(0), linkTo?: string) =>
  Buffer.concat([tarHeader(entry, linkTo), content, Buffer.alloc(paddingOf(content.length))]);

type Seen = Omit<TarMember, 'content' | 'position'> & { readonly bytes: string };
const readEach = async (tar: Uint8Array, sizes?: readonly number[]): Promise<Seen[]> => {
  const seen: Seen[] = [];
  for await (const found of readTar(cut(tar, sizes))) {
    const { content, position, ...rest } = found;
    expect(position % 512).toBe(0);
    seen.push({ ...rest, bytes: (await drain(content())).toString('latin1') });
  }
  return seen;
};
/** A ustar header with other bytes at some places, its checksum made right. */
const patched = (block: Buffer, changes: Readonly<Record<number, string>>): Buffer => {
  const copy = Buffer.from(block);
  for (const [at, text] of Object.entries(changes)) copy.write(text, Number(at), 'latin1');
  copy.fill(0x20, 148, 156);
  const sum = copy.reduce((total, byte) => total + byte, 0);
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return copy;
};

const part = fc
  .uint8Array({ minLength: 1, maxLength: 60 })
  .map((bytes) => Buffer.from(bytes).toString('latin1').replace(/[/\0]/g, 'x'))
  .filter((text) => text !== '.' && text !== '..');
const path = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
const id = fc.oneof(fc.integer({ min: 0, max: 0xffff_ffff }), fc.constant(2_097_152));
const mtime = fc.oneof(
  fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(String),
  fc.integer({ min: 1, max: 9 }).map((digit) => `-1.00000000${digit}`),
);
const common = fc.record({
  path,
  mode: fc.integer({ min: 0, max: 0o7777 }),
  uid: id,
  gid: id,
  user: part,
  group: part,
  mtime,
});
const content = fc.uint8Array({ maxLength: 3000 });
const xattrs = fc.constantFrom(undefined, {
  'security.capability': 'AQAAAgAgAAAAAAAAAAAAAAAAAAA=',
  'user.a': '',
});
const sample = fc.oneof(
  fc.tuple(common, content, xattrs).map(([entry, bytes, attributes]) => ({
    entry: {
      ...entry,
      type: 'file',
      size: bytes.length,
      sha256: sha256(bytes),
      xattrs: attributes,
    } satisfies Entry,
    bytes: Buffer.from(bytes),
  })),
  fc.tuple(common, path).map(([entry, target]) => ({
    entry: { ...entry, type: 'symlink', target } satisfies Entry,
    bytes: Buffer.alloc(0),
  })),
  common.map((entry) => ({
    entry: { ...entry, type: 'block-device', major: 259, minor: 70_000 } satisfies Entry,
    bytes: Buffer.alloc(0),
  })),
);

test('reads back what was written, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sample, { maxLength: 6 }), lengths, async (samples, sizes) => {
      const seen = await readEach(
        Buffer.concat([...samples.map(({ entry, bytes }) => member(entry, bytes)), end]),
        sizes,
      );
      expect(seen).toEqual(
        samples.map(({ entry, bytes }) => ({
          path: entry.path,
          type: entry.type,
          mode: entry.mode,
          uid: entry.uid,
          gid: entry.gid,
          user: entry.user,
          group: entry.group,
          mtime: entry.mtime,
          size: bytes.length,
          linkTarget: entry.type === 'symlink' ? entry.target : '',
          xattrs: entry.type === 'file' ? entry.xattrs : undefined,
          major: entry.type === 'block-device' ? 259 : 0,
          minor: entry.type === 'block-device' ? 70_000 : 0,
          bytes: bytes.toString('latin1'),
        })),
      );
    }),
    { numRuns: 100 },
  );
});

test('passes over content that nobody reads', async () => {
  const big = Buffer.alloc(100_000, 1);
  const tar = Buffer.concat([
    member(fileEntry('/a', big), big),
    member(fileEntry('/b', Buffer.from('b')), Buffer.from('b')),
    end,
  ]);
  const paths: string[] = [];
  for await (const { path: name, content: read } of readTar(cut(tar, [777]))) {
    paths.push(name);
    for await (const piece of read()) if (piece.length > 0) break;
  }
  expect(paths).toEqual(['/a', '/b']);
});

test('damage anywhere gives an error of ours or a tar, never a crash and never an endless read', async () => {
  const body = Buffer.from('content');
  const tar = Buffer.concat([
    member({ ...owner, type: 'directory', path: '/' }),
    member(
      {
        ...owner,
        type: 'file',
        path: `/${utf8ToRaw('ü').repeat(80)}`,
        mtime: '-1.5',
        size: body.length,
        sha256: sha256(body),
      },
      body,
    ),
    member({ ...owner, type: 'symlink', path: '/l', target: 'x' }),
    end,
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(tar.length - 1), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.boolean(),
      lengths,
      async (changes, fix, sizes) => {
        const bad = Buffer.from(tar);
        for (const [at, byte] of changes) bad[at] = byte;
        // Right checksums let the damage through to what lies behind them.
        if (fix)
          for (let at = 0; at < bad.length; at += 512)
            if (bad[at + 257] === 0x75) patched(bad.subarray(at, at + 512), {}).copy(bad, at);
        await codeOf(() => readEach(bad, sizes));
      },
    ),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      expect(await codeOf(() => readEach(bytes))).not.toBe('none');
    }),
  );
});

const empty = Buffer.alloc(0);
const plain = tarHeader(fileEntry('/a', empty));
const pax = (text: string, type = 'x') => {
  const header = patched(tarHeader(fileEntry('/p', Buffer.alloc(text.length))), { 156: type });
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc(paddingOf(text.length))]);
};

test.each([
  ['cut in a header', plain.subarray(0, 300), 'ARCHIVE_TRUNCATED'],
  ['cut in content', tarHeader(fileEntry('/a', Buffer.alloc(10))), 'ARCHIVE_TRUNCATED'],
  ['without an end', plain, 'ARCHIVE_TRUNCATED'],
  ['empty', empty, 'ARCHIVE_TRUNCATED'],
  ['a wrong checksum', Buffer.concat([flip(plain, 0), end]), 'ARCHIVE_CORRUPT'],
  ['something after the end', Buffer.concat([plain, end, plain]), 'ARCHIVE_CORRUPT'],
  ['a path that climbs', Buffer.concat([patched(plain, { 0: '../a' }), end]), 'ARCHIVE_PATH_INVALID'],
  [
    'a path that climbs later',
    Buffer.concat([patched(plain, { 0: 'a/../../b' }), end]),
    'ARCHIVE_PATH_INVALID',
  ],
  ['a NUL in a path', Buffer.concat([pax('13 path=a\0bc\n'), plain, end]), 'ARCHIVE_PATH_INVALID'],
  ['no path', Buffer.concat([patched(plain, { 0: '\0' }), end]), 'ARCHIVE_PATH_INVALID'],
  ['a root that is a file', Buffer.concat([patched(plain, { 0: '.\0' }), end]), 'ARCHIVE_PATH_INVALID'],
  [
    'a hardlink that climbs',
    Buffer.concat([patched(plain, { 156: '1', 157: '../x' }), end]),
    'ARCHIVE_PATH_INVALID',
  ],
  ['a symlink to nothing', Buffer.concat([patched(plain, { 156: '2' }), end]), 'ARCHIVE_PATH_INVALID'],
  [
    'a directory with content',
    Buffer.concat([
      patched(tarHeader(fileEntry('/a', Buffer.alloc(3))), { 156: '5' }),
      Buffer.alloc(512),
      end,
    ]),
    'ARCHIVE_CORRUPT',
  ],
  ['a size that is no number', Buffer.concat([patched(plain, { 124: '9zz' }), end]), 'ARCHIVE_CORRUPT'],
  ['a negative size', Buffer.concat([patched(plain, { 124: '\xff'.repeat(12) }), end]), 'ARCHIVE_CORRUPT'],
  [
    'a size beyond 2^53',
    Buffer.concat([patched(plain, { 124: `\x80${'\xff'.repeat(11)}` }), end]),
    'ARCHIVE_CORRUPT',
  ],
  [
    'a huge PAX header',
    Buffer.concat([patched(plain, { 124: '77777777777', 156: 'x' }), end]),
    'ARCHIVE_TOO_LARGE',
  ],
  [
    'a huge long name',
    Buffer.concat([patched(plain, { 124: '77777777777', 156: 'L' }), end]),
    'ARCHIVE_TOO_LARGE',
  ],
  ['a long name of 70 kB', Buffer.concat([pax('n'.repeat(70_000), 'L'), plain, end]), 'ARCHIVE_TOO_LARGE'],
  ['a long link of 70 kB', Buffer.concat([pax('n'.repeat(70_000), 'K'), plain, end]), 'ARCHIVE_TOO_LARGE'],
  [
    'a path of 70 kB',
    Buffer.concat([pax(`70012 path=${'n'.repeat(70_000)}\n`), plain, end]),
    'ARCHIVE_TOO_LARGE',
  ],
  [
    'a PAX header of thousands of records',
    Buffer.concat([
      pax(Array.from({ length: 5000 }, (_, at) => `11 k${at + 10_000}=\n`).join('')),
      plain,
      end,
    ]),
    'ARCHIVE_CORRUPT',
  ],
  ['a PAX record of a wrong length', Buffer.concat([pax('99 path=x\n'), plain, end]), 'ARCHIVE_CORRUPT'],
  [
    'two PAX headers',
    Buffer.concat([pax('11 uid=700\n'), pax('11 uid=800\n'), plain, end]),
    'ARCHIVE_CORRUPT',
  ],
  ['a sparse member', Buffer.concat([pax('22 GNU.sparse.major=1\n'), plain, end]), 'ARCHIVE_UNSUPPORTED'],
  ['an old sparse member', Buffer.concat([patched(plain, { 156: 'S' }), end]), 'ARCHIVE_UNSUPPORTED'],
  ['a global path', Buffer.concat([pax('10 path=x\n', 'g'), plain, end]), 'ARCHIVE_UNSUPPORTED'],
  [
    'another character set',
    Buffer.concat([pax('22 hdrcharset=KOI8-R\n\n'), plain, end]),
    'ARCHIVE_UNSUPPORTED',
  ],
])('%s is refused with a code', async (_, tar, code) => {
  expect(await codeOf(() => readEach(tar))).toBe(code);
});

test('PAX records override each other and the header, and an empty one takes the last back', async () => {
  const tar = Buffer.concat([
    pax('11 uid=700\n', 'g'),
    pax('9 uname=\n'),
    plain,
    pax('11 uid=800\n'),
    plain,
    end,
  ]);
  expect((await readEach(tar)).map(({ uid, user }) => [uid, user])).toEqual([
    [700, 'root'],
    [800, 'root'],
  ]);
});
