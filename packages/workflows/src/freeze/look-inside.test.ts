import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, crc32, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { namesToFind } from '@holotype/capture';
import { expect, onTestFinished, test } from 'vitest';
import { lookInside } from './look-inside.ts';
import { nameRules, searchBytes } from './search-bytes.ts';

const needles = namesToFind({
  uid: 1000,
  gid: 1000,
  environment: {},
  login: 'zq7alice',
  fullName: 'Zoë Zq7liddell',
  home: '/home/zq7alice',
  hosts: ['wonderland'],
  domains: [],
});
const makePlace = (): string => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-inside-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  mkdirSync(join(place, 'spools'));
  return place;
};
const rules = nameRules(needles);

const look = async (content: Iterable<Uint8Array>, place = makePlace()): Promise<string[]> => {
  const found: string[] = [];
  await lookInside(
    {
      open: () => [searchBytes(rules)],
      report: ({ members }, one) => {
        const what =
          one === 'unsearched' ? one : `${one.what} ${String(one.line ?? `byte ${String(one.byte)}`)}`;
        found.push([...members, what].join(' > '));
      },
      spools: join(place, 'spools'),
    },
    'file',
    content,
    true,
  );
  return found;
};

const text = Buffer.from(`${'some data\n'.repeat(2000)}by zq7alice\n`);
const none = Buffer.from('some data\n'.repeat(2001));

const zip = (name: string, content: Buffer, method: 0 | 8 = 8): Buffer => {
  const packed = method === 8 ? deflateRawSync(content) : content;
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0'),
    fields,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};
const piped = (program: string, args: readonly string[], input: Buffer) =>
  execFileSync(program, args, { input });
const tar = (content: Buffer): Buffer => {
  const place = makePlace();
  writeFileSync(join(place, 'a.txt'), content);
  return execFileSync('tar', ['-C', place, '-cf', '-', '--owner=a:1', '--group=a:1', 'a.txt']);
};
const python = (code: string, content: Buffer): Buffer => {
  const place = makePlace();
  execFileSync('python3', ['-c', code, join(place, 'made')], { input: content });
  return readFileSync(join(place, 'made'));
};
const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  return Buffer.concat([head, Buffer.from(type), data, Buffer.alloc(4)]);
};
const png = (content: Buffer) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.alloc(13)),
    chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync(content, { windowBits: 10 })])),
  ]);
const pdf = (content: Buffer) =>
  Buffer.concat([
    Buffer.from('%PDF-1.5\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\n'),
    deflateSync(content),
    Buffer.from('\nendstream\nendobj\n'),
  ]);

const containers: readonly (readonly [string, (content: Buffer) => Buffer])[] = [
  ['gz', (content) => gzipSync(content)],
  ['xz', (content) => piped('xz', ['-c'], content)],
  ['bz2', (content) => piped('bzip2', ['-c'], content)],
  ['zst', (content) => piped('zstd', ['-qc'], content)],
  ['zip, docx, whl, npz', (content) => zip('word/document.xml', content)],
  ['zip, stored', (content) => zip('a.npy', content, 0)],
  ['tar', tar],
  ['tar.gz', (content) => gzipSync(tar(content))],
  ['zip in tar.xz', (content) => piped('xz', ['-c'], tar(zip('a', content)))],
  ['png', png],
  ['pdf', pdf],
  [
    'HDF5, MATLAB, git: zlib in a binary',
    (content) =>
      Buffer.concat([Buffer.from('\x89HDF\r\n\x1a\n\0'), Buffer.alloc(3000, 'x'), deflateSync(content)]),
  ],
  [
    'sqlite',
    (content) =>
      python(
        'import sqlite3,sys; d=sqlite3.connect(sys.argv[1]); d.execute("create table t(a)"); d.execute("insert into t values (?)", (sys.stdin.read()[-200:],)); d.commit()',
        content,
      ),
  ],
  [
    'pickle',
    (content) =>
      python('import pickle,sys; pickle.dump([sys.stdin.read()], open(sys.argv[1], "wb"))', content),
  ],
];

test.each(containers)('a name in %s is found, and none where there is none', async (_, make) => {
  const found = await look([make(text)]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/login name/);
  expect(await look([make(none)])).toEqual([]);
});

test('what cannot be opened is said, damage and what is locked too', async () => {
  const parquet = Buffer.concat([Buffer.from('PAR1'), brotliCompressSync(text)]);
  expect(await look([parquet])).toEqual(['unsearched']);
  expect(await look([gzipSync(text).subarray(0, 40)])).toEqual(['unsearched']);
  expect(await look([Buffer.concat([pdf(none), Buffer.from('/Encrypt 4 0 R\n')])])).toEqual(['unsearched']);
});

test.each([
  ['JSON', '"Zo\\u00eb Zq7liddell"'],
  ['an address', 'author=Zo%C3%AB%20Zq7liddell&'],
  ['JSON with escaped slashes', '"\\/home\\/zq7alice\\/x"'],
])('a name escaped for %s', async (_, escaped) => {
  expect(await look([Buffer.from(escaped)])).not.toEqual([]);
});

test('UTF-16, Latin-1, and a length before a path', async () => {
  expect(await look([Buffer.from('x\nby zq7alice', 'utf16le')])).toEqual([
    expect.stringMatching(/^login name byte (?:9|10)$/),
  ]);
  expect(await look([Buffer.from('x\nby zq7alice!', 'utf16le').swap16()])).toEqual([
    expect.stringMatching(/^login name byte (?:9|10)$/),
  ]);
  expect(await look([Buffer.from('Zoë Zq7liddell', 'latin1')])).toEqual(['full name 1']);
  expect(await look([Buffer.from('\0A/home/zq7alice\0')])).toEqual(['home byte 2', 'login name byte 8']);
  expect(await look([Buffer.from('xzq7alice zq7alices')])).toEqual([]);
});

test('a name over two pieces, and at the seam of two blocks, at its line', async () => {
  const name = Buffer.from('\nzq7alice\n');
  for (const before of [10, (1 << 20) - 5, (1 << 20) + 30, (1 << 20) + 60, 3 << 20]) {
    const bytes = Buffer.concat([Buffer.alloc(before, 'a\n'), name]);
    const pieces = [bytes.subarray(0, before + 4), bytes.subarray(before + 4)];
    expect(await look(pieces)).toEqual([
      `login name ${String(bytes.subarray(0, before + 1).filter((byte) => byte === 10).length + 1)}`,
    ]);
  }
});

test('memory does not grow with the file', async () => {
  const piece = Buffer.alloc(1 << 20, 'a line of data.\n');
  const stream = function* () {
    for (let at = 0; at < 300; at++) yield piece;
    yield Buffer.from('zq7alice');
  };
  const before = process.memoryUsage().rss;
  expect(await look(stream())).toEqual([`login name ${String(300 * 65536 + 1)}`]);
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 2 ** 20);
});
