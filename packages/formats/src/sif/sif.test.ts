import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, fileOf } from '@holotype/test-support';
import { encodeSif, findSquashfs, isSif, sifDataAt, type SifObject } from './sif.ts';

const root: SifObject = { kind: 'root', name: 'root', offset: sifDataAt, size: 8192 };
const labels: SifObject = { kind: 'json', name: 'labels', offset: sifDataAt + 8192, size: 10 };
const header = encodeSif([root, labels], 'amd64', 'sha256:0');

const find = (bytes: Uint8Array) => Promise.resolve(findSquashfs(fileOf(bytes)));

test('the header is the one that the format asks for', () => {
  expect(header.length).toBe(32_768);
  expect(header.toString('latin1', 0, 48)).toBe('#!/usr/bin/env run-singularity\n\0SIF_MAGIC\x0001\x0002\0');
  expect(header.toString('hex', 48, 64)).toMatch(/^.{12}8.{3}[89ab].{15}$/);
  const numbers = Array.from({ length: 8 }, (_, at) => Number(header.readBigInt64LE(64 + 8 * at)));
  expect(numbers).toEqual([0, 0, 46, 48, 4096, 48 * 585, 32_768, 8202]);
  const first = header.subarray(4096, 4096 + 585);
  expect(first.toString('hex', 0, 41)).toBe(
    '04400000' +
      '01' +
      '01000000' +
      '010000f0' +
      '00000000' +
      '0080000000000000' +
      '0020000000000000' +
      '0020000000000000',
  );
  expect(first.toString('hex', 201, 212)).toBe('01000000' + '02000000' + '303200');
  const second = header.subarray(4096 + 585, 4096 + 2 * 585);
  expect(second.readInt32LE(0)).toBe(0x4006);
  expect(second.toString('latin1', 73, 80)).toBe('labels\0');
  expect(isSif(header)).toBe(true);
  expect(encodeSif([root, labels], 'amd64', 'sha256:0').equals(header)).toBe(true);
  expect(
    encodeSif([root, labels], 'amd64', 'sha256:1').subarray(48, 64).equals(header.subarray(48, 64)),
  ).toBe(false);
});

test('the root is found, and one that lies elsewhere, or nowhere, is refused', async () => {
  const image = Buffer.concat([header, Buffer.alloc(8202)]);
  expect(await find(image)).toEqual({ start: 32_768, size: 8192 });
  const changed = (at: number, value: bigint) => {
    const bytes = Buffer.from(image);
    bytes.writeBigInt64LE(value, at);
    return bytes;
  };
  const codes = [
    image.subarray(0, 100),
    changed(88, 1n << 40n),
    changed(96, -1n),
    changed(88, 4097n),
    changed(96, 36_000n),
    changed(4096 + 17, 1n << 50n),
    changed(4096 + 17, -1n),
    changed(4096 + 201, 5n),
    changed(4096, 0n),
  ].map((bytes) => codeOf(async () => find(bytes)));
  expect(await Promise.all(codes)).toEqual([
    'ARCHIVE_TRUNCATED',
    ...Array<string>(4).fill('ARCHIVE_CORRUPT'),
    'ARCHIVE_TRUNCATED',
    'ARCHIVE_CORRUPT',
    'ARCHIVE_UNSUPPORTED',
    'ARCHIVE_UNSUPPORTED',
  ]);
});

test('whatever its numbers say, what is found lies inside the file', async () => {
  const image = Buffer.concat([header, Buffer.alloc(8202)]);
  const number = fc.oneof(
    fc.bigInt({ min: -(1n << 63n), max: (1n << 63n) - 1n }),
    fc.bigInt({ min: 0n, max: BigInt(image.length) }),
  );
  const place = fc.oneof(fc.constantFrom(88, 96, 4096 + 17, 4096 + 25), fc.nat({ max: 4096 + 2 * 585 }));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, number), { minLength: 1, maxLength: 4 }), async (changes) => {
      const bytes = Buffer.from(image);
      for (const [at, value] of changes) bytes.writeBigInt64LE(value, at);
      const code = await codeOf(async () => {
        const { start, size } = await find(bytes);
        expect([start >= 0, size >= 0, start + size <= image.length]).toEqual([true, true, true]);
      });
      expect(code).toMatch(/^(none|ARCHIVE_(CORRUPT|TRUNCATED|UNSUPPORTED))$/);
    }),
    { numRuns: 500 },
  );
});
