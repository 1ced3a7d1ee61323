import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressZstd } from './zstd.ts';
import { codeOf, cut, drain, lengths, noise } from '@holotype/test-support';
import { frameWalk } from './frame-walk.ts';
import { unzstdScript } from './zstd-script.ts';

const contents = [Buffer.from('text'), noise(3000), Buffer.alloc(0), Buffer.alloc(300_000, 'x')];
const frames = await Promise.all(contents.map(async (content) => Buffer.from(await compressZstd(content))));
const skippable = Buffer.concat([Buffer.from('5a2a4d1805000000', 'hex'), Buffer.from('aside')]);
const stream = Buffer.concat(frames.flatMap((frame) => [skippable, frame]));

test('every byte is given on, and every frame is seen before its own, however the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, async (sizes) => {
      const seen: (number | undefined)[] = [];
      const walk = frameWalk(({ contentSize }) => seen.push(contentSize));
      const given: Buffer[] = [];
      for await (const piece of cut(stream, sizes)) given.push(walk(Buffer.from(piece)));
      given.push(walk(Buffer.alloc(0), true));
      expect(Buffer.concat(given).equals(stream)).toBe(true);
      expect(seen).toEqual(contents.map(({ length }) => length));
    }),
    { numRuns: 20 },
  );
});

test('the content of all frames comes out', async () => {
  const found = await drain(unzstdScript(cut(Buffer.concat(frames), [1, 700]), 'it'));
  expect(found.equals(Buffer.concat(contents))).toBe(true);
});

/** The header of a frame that asks for a window of 2^40 bytes, then an empty block. */
const greedy = Buffer.from('28b52ffd00f0010000', 'hex');
test.each([
  ['the only one', greedy],
  ['behind another', Buffer.concat([frames[0] ?? greedy, greedy])],
  ['behind one that is passed over', Buffer.concat([skippable, greedy])],
  ['behind a short one', Buffer.concat([frames[2] ?? greedy, greedy])],
  ['cut', Buffer.concat([frames[0] ?? greedy, greedy.subarray(0, 6)])],
])('a frame that asks for too much memory is refused: %s', async (_, bytes) => {
  for (const size of [1, 5, 1000])
    expect(await codeOf(() => drain(unzstdScript(cut(bytes, [size]), 'it')))).toBe('ARCHIVE_TOO_LARGE');
});
