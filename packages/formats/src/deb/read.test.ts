import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findProgram, readFileChunks } from '@holotype/host';
import { emptySha256, type Entry } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paddingOf, tarHeader } from '../tar/write-header.ts';
import { readDeb } from './read.ts';
import { codeOf, cut, drain, lengths, temporary } from '@holotype/test-support';

const owner = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' } as const;
const tarOf = (files: Readonly<Record<string, string>>): Buffer => {
  const parts = Object.entries(files).flatMap(([path, text]) => {
    const entry: Entry = { ...owner, type: 'file', path, size: text.length, sha256: emptySha256 };
    return [tarHeader(entry), Buffer.from(text), Buffer.alloc(paddingOf(text.length))];
  });
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
};
const ar = (name: string, bytes: Uint8Array) => {
  const header = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(bytes.length).padEnd(10)}\`\n`;
  return Buffer.concat([Buffer.from(header), bytes, Buffer.alloc(bytes.length % 2, '\n')]);
};
const magic = Buffer.from('!<arch>\n');
const version = ar('debian-binary', Buffer.from('2.0\n'));
const control = ar('control.tar', tarOf({ '/control': 'Package: x\n' }));
const data = ar('data.tar.gz', gzipSync(tarOf({ '/usr/bin/x': 'x', '/usr/bin/y': 'yy' })));
const deb = Buffer.concat([magic, version, control, data]);

const list = async (bytes: Uint8Array, sizes?: readonly number[]): Promise<string[]> => {
  const seen: string[] = [];
  for await (const { part, path, content } of readDeb(cut(bytes, sizes))) {
    seen.push(`${part} ${path} ${(await drain(content())).toString()}`);
  }
  return seen;
};
const whole = ['control /control Package: x\n', 'data /usr/bin/x x', 'data /usr/bin/y yy'];

test('gives both parts, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, async (sizes) => {
      expect(await list(deb, sizes)).toEqual(whole);
    }),
    { numRuns: 30 },
  );
});

test('members of later formats are passed over; the last byte of padding may be missing', async () => {
  const extra = ar('_gpgbuilder', Buffer.from('odd'));
  expect(await list(Buffer.concat([magic, version, extra, control, extra, data]))).toEqual(whole);
  const odd = Buffer.concat([
    magic,
    version,
    control,
    ar('data.tar.gz', Buffer.concat([gzipSync(tarOf({})), Buffer.alloc(1)])),
  ]);
  expect(await list(odd.subarray(0, odd.length - (odd.at(-1) === 0x0a ? 1 : 0)))).toEqual(whole.slice(0, 1));
});

test('stopping early lets the file go', async () => {
  let closed = false;
  const source = async function* () {
    try {
      yield* cut(deb, [100]);
    } finally {
      closed = true;
    }
  };
  for await (const { path } of readDeb(source())) if (path === '/control') break;
  expect(closed).toBe(true);
});

test.each<readonly [string, Buffer, string]>([
  ['no ar archive', Buffer.from('PK\x03\x04 and so on'), 'ARCHIVE_CORRUPT'],
  ['empty', Buffer.alloc(0), 'ARCHIVE_CORRUPT'],
  ['another first member', Buffer.concat([magic, control, data]), 'ARCHIVE_CORRUPT'],
  [
    'format 3',
    Buffer.concat([magic, ar('debian-binary', Buffer.from('3.0\n')), control, data]),
    'ARCHIVE_UNSUPPORTED',
  ],
  ['no data part', Buffer.concat([magic, version, control]), 'ARCHIVE_TRUNCATED'],
  ['parts in the wrong order', Buffer.concat([magic, version, data, control]), 'ARCHIVE_UNSUPPORTED'],
  [
    'a compression that no deb has',
    Buffer.concat([magic, version, ar('control.tar.lz4', Buffer.alloc(4)), data]),
    'ARCHIVE_UNSUPPORTED',
  ],
  ...['constructor', 'toString', '__proto__'].map(
    (name) =>
      [
        `a data part called data${name}`,
        Buffer.concat([magic, version, control, ar(`data${name}`, Buffer.alloc(4))]),
        'ARCHIVE_CORRUPT',
      ] as const,
  ),
  ['another member', Buffer.concat([magic, version, ar('x', Buffer.alloc(4)), data]), 'ARCHIVE_CORRUPT'],
  ['cut in data', deb.subarray(0, deb.length - 40), 'ARCHIVE_TRUNCATED'],
  ['cut in a header', deb.subarray(0, 100), 'ARCHIVE_TRUNCATED'],
  [
    'a size that is no number',
    Buffer.concat([magic, Buffer.from(version.toString('latin1').replace(/4 {9}/, '-4        '), 'latin1')]),
    'ARCHIVE_CORRUPT',
  ],
])('%s is refused with a code', async (_, bytes, code) => {
  expect(await codeOf(() => list(bytes))).toBe(code);
});

test('a bomb is refused', async () => {
  const bomb = ar('data.tar.gz', gzipSync(Buffer.concat([tarOf({}), Buffer.alloc(50_000_000)])));
  const bytes = Buffer.concat([magic, version, control, bomb]);
  const read = async () => {
    for await (const { part } of readDeb([bytes], { maxOutput: 1_000_000 })) expect(part).toBe('control');
  };
  expect(await codeOf(read)).toBe('ARCHIVE_TOO_LARGE');
});

test('more members than a package has are refused as they come', async () => {
  const read = async (maxMembers: number) => {
    for await (const { content } of readDeb([deb], { maxMembers })) await drain(content());
  };
  expect(await codeOf(() => read(3))).toBe('none');
  expect(await codeOf(() => read(2))).toBe('ARCHIVE_TOO_LARGE');
});

test('damage anywhere ends with an error of ours or not at all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(deb.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
      const bad = Buffer.from(deb);
      bad[at] = byte;
      await codeOf(() => list(bad));
    }),
    { numRuns: 200 },
  );
});

// dpkg before 1.21.18 knows no zstd.
const builder = findProgram('dpkg-deb');
const help = builder ? execFileSync(builder, ['--help'], { encoding: 'utf8' }) : '';
const known = ['none', 'gzip', 'xz', 'zstd'].filter((name) => help.includes(name));

test.runIf(known.length > 0).each(known)('reads what dpkg-deb makes with %s', async (compression) => {
  const root = temporary();
  const tree = join(root, 'tree');
  mkdirSync(join(tree, 'DEBIAN'), { recursive: true, mode: 0o755 });
  chmodSync(join(tree, 'DEBIAN'), 0o755);
  writeFileSync(
    join(tree, 'DEBIAN/control'),
    'Package: x\nVersion: 1\nArchitecture: all\nMaintainer: a <a@mirror.example>\nDescription: x\n',
  );
  mkdirSync(join(tree, 'usr/bin'), { recursive: true });
  writeFileSync(join(tree, 'usr/bin/big'), 'big '.repeat(200_000));
  symlinkSync('big', join(tree, 'usr/bin/link'));
  const file = join(root, 'x.deb');
  execFileSync(builder ?? '', [
    `-Z${compression}`,
    '--uniform-compression',
    '--root-owner-group',
    '-b',
    tree,
    file,
  ]);
  const seen: string[] = [];
  for await (const { part, type, path, size, linkTarget, user } of readDeb(readFileChunks(file))) {
    seen.push([part, type, path, size, linkTarget, user].join(' '));
  }
  expect(seen).toEqual([
    'control directory / 0  root',
    'control file /control 88  root',
    'data directory / 0  root',
    'data directory /usr 0  root',
    'data directory /usr/bin 0  root',
    'data file /usr/bin/big 800000  root',
    'data symlink /usr/bin/link 0 big root',
  ]);
});
