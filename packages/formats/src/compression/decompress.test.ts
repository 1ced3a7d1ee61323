import { execFileSync } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { findProgram, openXzDecoder, openZstdDecoder } from '@holotype/host';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../bytes/input.ts';
import { ArchiveError } from '../errors.ts';
import { unbzip2Script } from './bzip2-script.ts';
import { compressZstd } from './zstd.ts';
import { decompress, throughProgram } from './decompress.ts';
import { detectCompression } from './format.ts';
import { codeOf, cut, drain, flip, noise } from '@holotype/test-support';
import { decodeNative } from './native.ts';
import { unxzWasm } from './xz-wasm.ts';
import { unzstdScript } from './zstd-script.ts';

const magic = [0x28, 0xb5, 0x2f, 0xfd];
const content = Buffer.concat([Buffer.alloc(700_000, 'text '), noise(300_000)]);

/** Compressed by the system's program; undefined where there is none, which a test then says. */
const byProgram = (name: string, args: readonly string[], input: Uint8Array): Buffer | undefined => {
  const program = findProgram(name);
  return program === undefined ? undefined : execFileSync(program, args, { input, maxBuffer: 1 << 28 });
};
const xz = byProgram('xz', ['-c'], content);
const bzip2 = byProgram('bzip2', ['-c'], content);
const zstd = Buffer.from(await compressZstd(content));

interface Case {
  readonly name: string;
  readonly compressed: Buffer | undefined;
  readonly open: ((input: Bytes) => AsyncIterable<Uint8Array>) | undefined;
  /** Damage that its checks find. */
  readonly checks: boolean;
}
const native = (make: typeof openXzDecoder) => {
  const probe = make();
  probe?.close();
  return probe && ((input: Bytes) => decodeNative(make() ?? probe, input, 'it'));
};
const program = (name: string, args: readonly string[]) => {
  const found = findProgram(name);
  return found === undefined ? undefined : (input: Bytes) => throughProgram(found, args, input, 'it');
};
const cases: readonly Case[] = [
  { name: 'gzip', compressed: gzipSync(content), open: (input) => decompress('gzip', input), checks: true },
  {
    name: 'bzip2 by program',
    compressed: bzip2,
    open: bzip2 && ((input) => decompress('bzip2', input)),
    checks: true,
  },
  {
    name: 'bzip2 by script',
    compressed: bzip2,
    open: (input) => unbzip2Script(input, 'it'),
    checks: true,
  },
  { name: 'xz', compressed: xz, open: (input) => decompress('xz', input), checks: true },
  { name: 'xz by liblzma', compressed: xz, open: native(openXzDecoder), checks: true },
  { name: 'xz by program', compressed: xz, open: program('xz', ['-dc', '--format=xz']), checks: true },
  { name: 'xz by WASM', compressed: xz, open: (input) => unxzWasm(input, 'it'), checks: true },
  { name: 'zstd', compressed: zstd, open: (input) => decompress('zstd', input), checks: false },
  { name: 'zstd by libzstd', compressed: zstd, open: native(openZstdDecoder), checks: false },
  { name: 'zstd by program', compressed: zstd, open: program('zstd', ['-dcq']), checks: false },
  { name: 'zstd by script', compressed: zstd, open: (input) => unzstdScript(input, 'it'), checks: false },
];
const here = cases.flatMap(({ compressed, open, ...rest }) =>
  compressed && open ? [{ ...rest, compressed, open }] : [],
);

describe.each(here)('$name', ({ name, compressed, open, checks }) => {
  test('gives the content, however it is cut', async () => {
    expect((await drain(open(cut(compressed)))).equals(content)).toBe(true);
    expect((await drain(open(cut(compressed, [1, 999, 70_000])))).equals(content)).toBe(true);
  });
  test('gives the content of two streams in a row', async () => {
    const twice = await drain(open(cut(Buffer.concat([compressed, compressed]))));
    expect(twice.equals(Buffer.concat([content, content]))).toBe(true);
  });
  test('a cut is never silent', async () => {
    for (const length of [0, 3, 20, 5000, compressed.length - 5, compressed.length - 1]) {
      expect(await codeOf(() => drain(open(cut(compressed.subarray(0, length))))), `at ${length}`).toMatch(
        /^ARCHIVE_(TRUNCATED|CORRUPT)$/,
      );
    }
  });
  test('damage is never silent where the format has checksums, and never a crash', async () => {
    for (const at of [0, 5, 100, 50_000, compressed.length - 9]) {
      const code = await codeOf(() => drain(open(cut(flip(compressed, at)))));
      if (at === 0 || (checks && !(name === 'gzip' && at === 5)))
        expect(code, `at ${at}`).toMatch(/^ARCHIVE_/);
    }
  });
  test('bytes that are none of it are refused', async () => {
    expect(await codeOf(() => drain(open(cut(noise(50_000)))))).toMatch(/^ARCHIVE_(TRUNCATED|CORRUPT)$/);
  });
  test('an error of the input passes through', async () => {
    const failing = async function* () {
      yield* cut(compressed.subarray(0, 1000));
      throw new ArchiveError('LAYOUT_BLOB_DAMAGED', 'gone');
    };
    expect(await codeOf(() => drain(open(failing())))).toBe('LAYOUT_BLOB_DAMAGED');
  });
  test('stopping early lets the input go', async () => {
    let closed = false;
    const endless = async function* () {
      try {
        for (;;) yield* cut(compressed);
      } finally {
        closed = true;
      }
    };
    for await (const piece of open(endless())) if (piece.length > 0) break;
    await expect.poll(() => closed).toBe(true);
  });
});

test('a window that needs more memory than any package does is called that, not damage', async () => {
  // Windows of 2^28 and 2^40 bytes, then an empty last block.
  const frames = [0x90, 0xf0].map((window) => Buffer.from([...magic, 0x00, window, 0x01, 0x00, 0x00]));
  for (const frame of frames)
    for (const { name, open } of here.filter((one) => /^zstd( by (libzstd|script))?$/.test(one.name)))
      expect([name, await codeOf(() => drain(open([frame])))]).toEqual([name, 'ARCHIVE_TOO_LARGE']);
});

test('whoever stops before the end of a stream meets no error', async () => {
  for (const { name, compressed, open } of here) {
    const pieces = await drain(open([compressed]));
    expect(pieces.length).toBeGreaterThan(0);
    for (const wanted of [1, content.length - 1]) {
      let taken = 0;
      for await (const piece of open([compressed])) {
        taken += piece.length;
        if (taken >= wanted) break;
      }
      expect([name, taken >= wanted]).toEqual([name, true]);
    }
  }
});

test('more output than allowed is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  expect(await codeOf(() => drain(decompress('gzip', [bomb], { maxOutput: 1_000_000 })))).toBe(
    'ARCHIVE_TOO_LARGE',
  );
  expect(await codeOf(() => drain(decompress('none', [content], { maxOutput: 10 })))).toBe(
    'ARCHIVE_TOO_LARGE',
  );
});

test('noise as any format ends with an error of ours', async () => {
  const formats = fc.constantFrom('gzip', 'xz', 'zstd', 'bzip2');
  const heads = {
    bzip2: [0x42, 0x5a, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59],
    gzip: [0x1f, 0x8b, 8, 0],
    xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0, 0, 4],
    zstd: magic,
  } as const;
  await fc.assert(
    fc.asyncProperty(formats, fc.uint8Array({ maxLength: 200 }), async (format, rest) => {
      const bytes = Buffer.concat([Buffer.from(heads[format]), rest]);
      await codeOf(() => drain(decompress(format, [bytes], { maxOutput: 1 << 24 })));
      if (format === 'bzip2') await codeOf(() => drain(unbzip2Script([bytes], 'it')));
      if (format === 'xz') await codeOf(() => drain(unxzWasm([bytes], 'it')));
      if (format === 'zstd') await codeOf(() => drain(unzstdScript([bytes], 'it')));
    }),
    { numRuns: 150 },
  );
});

test.runIf(bzip2)('whatever bzip2 wrote, the script reads as the program does', async () => {
  const run = fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 3000 }));
  await fc.assert(
    fc.asyncProperty(
      fc.array(run, { maxLength: 12 }),
      fc.integer({ min: 1, max: 9 }),
      async (runs, level) => {
        const input = Buffer.concat(
          runs.map(([bytes, count]) => Buffer.concat(Array<Uint8Array>(count).fill(bytes))),
        );
        const packed = byProgram('bzip2', ['-c', `-${level}`], input) ?? Buffer.alloc(0);
        expect((await drain(unbzip2Script([packed], 'it'))).equals(input)).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});

test.runIf(bzip2)('of bzip2 several blocks are read, and what follows the last stream is none', async () => {
  const input = Buffer.concat([noise(250_000), Buffer.alloc(2_000_000), Buffer.alloc(1000, 'ab')]);
  const packed = byProgram('bzip2', ['-1c'], input) ?? Buffer.alloc(0);
  const followed = Buffer.concat([packed, packed, Buffer.from('something else')]);
  expect((await drain(unbzip2Script([followed], 'it'))).equals(Buffer.concat([input, input]))).toBe(true);
});

test('formats are known by their first bytes', () => {
  expect(detectCompression(gzipSync(''))).toBe('gzip');
  expect(detectCompression(zstd)).toBe('zstd');
  expect(detectCompression(Buffer.from('fd377a585a00', 'hex'))).toBe('xz');
  expect(detectCompression(Buffer.from('BZh91'))).toBe('bzip2');
  expect(detectCompression(content)).toBe('none');
  expect(detectCompression(Buffer.alloc(0))).toBe('none');
});
