import { limits, type Pack, type PackFrame, sha256, toDigest } from '@holotype/model';
import { startFile } from '@holotype/host';
import { expect, test } from 'vitest';
import { compressZstd } from '@holotype/formats';
import { codeOf, temporary } from '@holotype/test-support';
import { frameSize, packPath, packSize } from './packs/write.ts';
import type { CapsuleReader } from './capsule-reader.ts';
import { openRunContents, streamRunContent, writeRunContents } from './run-contents.ts';

const content = (place: string, name: string, bytes: Buffer) => {
  const file = startFile(`${place}/${name}.partial`);
  file.write(bytes);
  file.commit(`${place}/${name}`);
  return { local: `${place}/${name}`, size: bytes.length, sha256: sha256(bytes) };
};

test('contents come back by their hash, over several packs, each kept once', async () => {
  const place = temporary();
  const empty = content(place, 'empty', Buffer.alloc(0));
  const small = content(place, 'small', Buffer.from('hello'));
  const again = content(place, 'again', Buffer.from('hello'));
  const large = content(place, 'large', Buffer.alloc(40 * 1024 * 1024, 'x'));
  const last = content(place, 'last', Buffer.from('last'));
  const { kept } = await writeRunContents(`${place}/packs`, [empty, small, large, again, last]);
  expect(kept.contents.length).toBe(4);
  expect(kept.packs.length).toBe(2);
  const reader = {
    place: (digest: string) => {
      const file = packPath(`${place}/packs`, digest);
      const pack = kept.packs.find((one) => one.digest === digest);
      return pack && { file, position: 0, size: pack.size };
    },
  } as unknown as CapsuleReader;
  const read = openRunContents(reader, kept);
  for (const one of [last, small, empty]) expect((await read(one.sha256))?.length).toBe(one.size);
  expect(sha256((await read(large.sha256)) ?? '')).toBe(large.sha256);
  expect(await read(sha256('never kept'))).toBeUndefined();
});

/** A pack whose frames all hold 4 MiB of zeros: some 150 bytes each. */
const zeros = async (frames: number) => {
  const frame = Buffer.from(await compressZstd(Buffer.alloc(frameSize)));
  const bytes = Buffer.concat(Array<Buffer>(frames).fill(frame));
  const pack = {
    digest: toDigest(sha256(bytes)),
    size: bytes.length,
    contentSize: frames * frameSize,
    frames: Array<PackFrame>(frames).fill({ size: frame.length, contentSize: frameSize }),
  };
  return { bytes, pack };
};
const holding = (bytes: Buffer) => {
  const { local } = content(temporary(), 'pack', bytes);
  return { place: () => ({ file: local, position: 0, size: bytes.length }) } as unknown as CapsuleReader;
};

test('a pack that holds more than what is listed is refused before any of it is opened', async () => {
  const { bytes, pack } = await zeros(6000);
  const listed = { size: 1, sha256: sha256(Buffer.alloc(1)) };
  const code = codeOf(() =>
    Promise.resolve(openRunContents(holding(bytes), { packs: [pack], contents: [listed] })),
  );
  expect(await code).toBe('PACK_DAMAGED');
});

test('of a pack only the frames of the content asked for are opened', async () => {
  const last = Buffer.alloc(20 * frameSize);
  const [small, { bytes, pack }] = [Buffer.alloc(7 * frameSize), await zeros(27)];
  // What would be damage in a frame that nobody asks for is not seen.
  bytes.fill(0, pack.frames[0]?.size ?? 0, 2 * (pack.frames[0]?.size ?? 0));
  const contents = [small, last].map((one) => ({ size: one.length, sha256: sha256(one) }));
  const read = openRunContents(holding(bytes), { packs: [pack], contents });
  expect(sha256((await read(sha256(last))) ?? '') === sha256(last)).toBe(true);
  expect(await codeOf(() => read(sha256(small)))).toBe('PACK_DAMAGED');
});

test('a content larger than the limit is refused before room is made for it, and is streamed all the same', async () => {
  const { bytes, pack } = await zeros(limits.runContent / frameSize + 1);
  const contents = [{ size: pack.contentSize, sha256: sha256('another') }];
  const kept = { packs: [pack], contents };
  const reader = holding(bytes);
  expect(await codeOf(() => openRunContents(reader, kept)(sha256('another')))).toBe('PACK_DAMAGED');
  for await (const piece of streamRunContent(reader, kept, sha256('another'))) {
    expect(piece.length).toBe(frameSize);
    break;
  }
});

test.each([
  ['a pack too few', (packs: readonly Pack[]) => packs.slice(1)],
  ['a pack too many', (packs: readonly Pack[]) => [...packs, ...packs.slice(0, 1)]],
  ['packs in another order', (packs: readonly Pack[]) => packs.toReversed()],
])('%s than the contents fill is refused', async (_, change) => {
  const place = temporary();
  const large = content(place, 'large', Buffer.alloc(packSize + 1, 'x'));
  const { kept } = await writeRunContents(`${place}/packs`, [large, content(place, 'b', Buffer.from('b'))]);
  const changed = { ...kept, packs: change(kept.packs) };
  const code = codeOf(() => Promise.resolve(openRunContents(holding(Buffer.alloc(0)), changed)));
  expect(await code).toBe('PACK_DAMAGED');
});

test('a file that is not what it is said to be is refused', async () => {
  const place = temporary();
  const wrong = { ...content(place, 'wrong', Buffer.from('one')), sha256: sha256('two') };
  await expect(writeRunContents(`${place}/other`, [wrong])).rejects.toMatchObject({
    code: 'HOST_READ_FAILED',
  });
});
