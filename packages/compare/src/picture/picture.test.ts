import { parsePolicy } from '@holotype/model';
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { encode } from 'jpeg-js';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { bytesOf, fixtureAt } from '../fixture.test.support.ts';
import { verdictText } from '../verdict.ts';
import { diffPicture } from './diff-picture.ts';
import { workInThread } from './in-thread.ts';

const say = async (policy: string, expected: Uint8Array, actual: Uint8Array) =>
  verdictText(await compareOutput(parsePolicy(policy), 'figure', expected, actual));

type Pixel = readonly [x: number, y: number, value: number];
/** A grey picture of 20 × 10 with some pixels of another grey. */
const grey = (pixels: readonly Pixel[], width = 20): PNG => {
  const picture = new PNG({ width, height: 10 });
  picture.data.fill(255);
  for (const [x, y, value] of pixels) picture.data.fill(value, 4 * (y * width + x), 4 * (y * width + x) + 3);
  return picture;
};
const png = (pixels: readonly Pixel[], options = {}, width = 20): Buffer =>
  PNG.sync.write(grey(pixels, width), options);

const chunk = (type: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
};
const header = (width: number, height: number, interlaced: number): Buffer => {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, interlaced]);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  return Buffer.concat([png([]).subarray(0, 8), chunk('IHDR', data)]);
};

test('how many pixels differ, by how much, and where', async () => {
  const other = png([
    [10, 5, 243],
    [12, 6, 250],
  ]);
  const found = 'within x 10-12, y 5-6: 2 of 200 pixels differ, by up to 12 of 255';
  expect(await say('pixel', png([]), other)).toBe(`different; ${found}`);
  expect(await say('pixel:0.01', png([]), other)).toBe(`the same by the policy; ${found}`);
  expect(await say('pixel,channel:12', png([]), other)).toBe(
    'the same by the policy; x 10, y 5: a channel differs by 12 of 255',
  );
});

test('how a PNG is packed, and colours that cannot be seen, do not count', async () => {
  expect(await say('pixel', png([]), png([], { deflateLevel: 0 }))).toBe(
    'the same by the policy; the same pixels',
  );
  const deep = grey([[1, 1, 40]]);
  deep.data = Buffer.from(Uint16Array.from(deep.data, (value) => value * 257).buffer);
  expect(await say('pixel', png([[1, 1, 40]]), PNG.sync.write(deep, { bitDepth: 16 }))).toContain(
    'the same pixels',
  );
  const [clear, tinted] = [grey([]), grey([])];
  clear.data.fill(0);
  tinted.data.fill(9);
  for (let at = 3; at < tinted.data.length; at += 4) tinted.data[at] = 0;
  expect(await say('pixel', PNG.sync.write(clear), PNG.sync.write(tinted))).toContain('the same pixels');
});

test('another size is different, whatever the policy', async () => {
  expect(await say('pixel:1,channel:255', png([]), png([], {}, 21))).toBe(
    'different; the size in pixels: 20 × 10 v. 21 × 10',
  );
});

test('JPEG', async () => {
  const jpeg = (quality: number, pixels: readonly Pixel[]) => encode(grey(pixels), quality).data;
  expect(await say('pixel', jpeg(90, []), jpeg(90, [[3, 3, 0]]))).toMatch(/^different; within x/);
  expect(await say('pixel:1', jpeg(90, []), jpeg(90, [[3, 3, 0]]))).toContain('the same by the policy');
  const made = readFileSync(fixtureAt('jpeg/fixtures/first.jpg'));
  expect(await say('pixel', made, made.subarray(0, 2000))).toMatch(
    /^cannot be compared: the new output is no JPEG/,
  );
});

test('what cannot be decoded says which output and why', async () => {
  expect(await say('pixel', png([]), bytesOf('no picture'))).toBe(
    'cannot be compared: the new output is not a PNG',
  );
  expect(await say('pixel', bytesOf('no picture'), png([]))).toBe(
    'cannot be compared: it is neither PNG, JPEG nor SVG',
  );
  expect(await say('pixel', png([]), png([[1, 1, 1]]).subarray(0, 60))).toContain('that can be decoded');
  const animated = Buffer.concat([
    png([]).subarray(0, 33),
    chunk('acTL', Buffer.alloc(8)),
    png([]).subarray(33),
  ]);
  expect(await say('pixel', png([]), animated)).toContain('animated');
});

test('bombs are not inflated', async () => {
  expect(await say('pixel', png([]), header(100_000, 100_000, 0))).toContain(
    'larger than 100,000,000 pixels',
  );
  const zeros = chunk('IDAT', deflateSync(Buffer.alloc(50_000_000)));
  const interlaced = Buffer.concat([header(20, 10, 1), zeros, chunk('IEND', Buffer.alloc(0))]);
  expect(await say('pixel', png([]), interlaced)).toContain('that can be decoded');
});

test('a decoder that does not end is ended', async () => {
  const endless = bytesOf(
    '<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="3000">' +
      '<filter id="f"><feTurbulence baseFrequency="0.1" numOctaves="9999"/></filter>' +
      '<rect width="3000" height="3000" filter="url(#f)"/></svg>',
  );
  const file = { kind: 'svg', content: endless } as const;
  expect(await workInThread({ expected: file, actual: file, policy: { kind: 'svg' } }, 1500)).toEqual({
    why: 'it takes longer than 1.5 s to decode',
  });
});

test('a picture of the differences', async () => {
  const marked = await diffPicture(png([[2, 2, 0]]), png([[3, 2, 0]]));
  const { data } = PNG.sync.read(Buffer.from(marked ?? []));
  const at = (x: number) => [...data.subarray(4 * (40 + x), 4 * (40 + x) + 4)];
  expect([at(1), at(2), at(3)]).toEqual([
    [255, 255, 255, 255],
    [220, 0, 0, 255],
    [220, 0, 0, 255],
  ]);
  expect(await diffPicture(png([]), png([], {}, 21))).toBeUndefined();
  expect(await diffPicture(png([]), bytesOf('a,b'))).toBeUndefined();
});
