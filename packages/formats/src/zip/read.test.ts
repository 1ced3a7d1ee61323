import { drain, fileOf, zipOf, type ZipPart } from '@holotype/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readZip, type ZipOptions } from './read.ts';

const list = async (bytes: Buffer, options?: ZipOptions) => {
  const found: [path: string, type: string, mode: number, content: string][] = [];
  for await (const { path, type, mode, size, content } of readZip(fileOf(bytes), options)) {
    const whole = await drain(content());
    expect(whole.length).toBe(size);
    found.push([path, type, mode, whole.toString('latin1')]);
  }
  return found;
};
const failureOf = async (bytes: Buffer, options?: ZipOptions): Promise<string> => {
  try {
    await list(bytes, options);
    return 'none';
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
};

test('members are read in the order of the table of contents, whatever form they have', async () => {
  const large = Buffer.alloc(5 * 1024 ** 2, 'holotype ');
  const bytes = zipOf([
    { name: 'a/', mode: 0o040755 },
    { name: 'a/stored', content: 'one', stored: true, mode: 0o100755 },
    { name: 'a/deflated', content: 'two'.repeat(100) },
    { name: 'a/later', content: 'three', descriptor: true },
    { name: 'a/wide', content: 'four', zip64: true },
    { name: 'a/plain', content: 'five', mode: 0 },
    { name: 'a/é', content: '' },
    { name: 'large', content: large },
  ]);
  expect(await list(bytes)).toEqual([
    ['/a', 'directory', 0o755, ''],
    ['/a/stored', 'file', 0o755, 'one'],
    ['/a/deflated', 'file', 0o644, 'two'.repeat(100)],
    ['/a/later', 'file', 0o644, 'three'],
    ['/a/wide', 'file', 0o644, 'four'],
    ['/a/plain', 'file', 0o644, 'five'],
    ['/a/\xc3\xa9', 'file', 0o644, ''],
    ['/large', 'file', 0o644, large.toString()],
  ]);
});

const one = { name: 'a.py', content: 'print(1)\n'.repeat(10) };
const refused: readonly (readonly [what: string, parts: readonly ZipPart[], failure: RegExp])[] = [
  ['a path that climbs', [{ ...one, name: '../a' }], /^ARCHIVE_PATH_INVALID .*\.\.\/a/],
  ['an absolute path', [{ ...one, name: '/etc/a' }], /^ARCHIVE_PATH_INVALID .*\/etc\/a/],
  ['a path of Windows', [{ ...one, name: 'a\\b' }], /^ARCHIVE_PATH_INVALID/],
  ['a drive', [{ ...one, name: 'C:a' }], /^ARCHIVE_PATH_INVALID/],
  ['a NUL', [{ ...one, name: 'a\0b' }], /^ARCHIVE_PATH_INVALID/],
  ['a name twice', [one, one], /^ARCHIVE_CORRUPT .*\/a\.py is in it twice/],
  ['one path in two spellings', [one, { ...one, name: './a.py' }], /^ARCHIVE_CORRUPT .*twice/],
  ['a link', [{ ...one, mode: 0o120777 }], /^ARCHIVE_UNSUPPORTED .*neither a file nor a directory/],
  ['an encrypted member', [{ ...one, flags: 1 }], /^ARCHIVE_UNSUPPORTED .*encrypted/],
  ['another compression', [{ ...one, method: 14 }], /^ARCHIVE_UNSUPPORTED .*compression method 14/],
  [
    'another character set',
    [{ ...one, name: Buffer.from([0x61, 0x84]), flags: 0 }],
    /^ARCHIVE_UNSUPPORTED .*not UTF-8/,
  ],
  ['a wrong checksum', [{ ...one, crc: 1 }], /^ARCHIVE_CORRUPT .*checksum/],
  ['more bytes than stated', [{ ...one, size: 5 }], /^ARCHIVE_CORRUPT/],
  ['fewer bytes than stated', [{ ...one, size: 5000 }], /^ARCHIVE_CORRUPT .*size/],
  ['two names', [{ ...one, localName: 'b.py' }], /^ARCHIVE_CORRUPT .*two names/],
  ['shared bytes', [one, { ...one, name: 'b.py', shares: 0 }], /^ARCHIVE_CORRUPT .*place of another/],
  ['a directory with content', [{ name: 'a/', content: 'x' }], /^ARCHIVE_CORRUPT .*directory/],
];

test.each(refused)('%s is refused', async (_, parts, failure) => {
  expect(await failureOf(zipOf(parts))).toMatch(failure);
});

test('a bomb is refused by what it says of itself, and by what it is', async () => {
  const bomb = { name: 'a', content: Buffer.alloc(1024 ** 2) };
  expect(await failureOf(zipOf([bomb, { ...bomb, name: 'b' }]), { maxOutput: 1.5 * 1024 ** 2 })).toMatch(
    /^ARCHIVE_TOO_LARGE/,
  );
  expect(await failureOf(zipOf([{ ...bomb, size: 10 }]), { maxOutput: 1000 })).toMatch(/^ARCHIVE_CORRUPT/);
  expect(await failureOf(zipOf([one, { ...one, name: 'b' }]), { maxMembers: 1 })).toMatch(
    /^ARCHIVE_TOO_LARGE/,
  );
});

test('what is cut, and what is no zip, is refused', async () => {
  const whole = zipOf([one]);
  for (const bytes of [Buffer.alloc(0), Buffer.from('PK'), whole.subarray(0, -10), whole.subarray(20)])
    expect(await failureOf(bytes)).toMatch(/^ARCHIVE_(?:CORRUPT|TRUNCATED)/);
});

test('whatever a byte is changed to, an archive is read or refused', async () => {
  const whole = zipOf([one, { name: 'b', content: 'b', zip64: true }]);
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(whole);
      for (const { at, to } of changes) bytes[at] = to;
      expect(await failureOf(bytes)).toMatch(/^(?:none|ARCHIVE_[A-Z_]+ )/);
    }),
    { numRuns: 500 },
  );
});
