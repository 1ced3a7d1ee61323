import { readdirSync, readFileSync } from 'node:fs';
import { openFile } from '@holotype/host';
import type { Pack } from '@holotype/model';
import { expect, test } from 'vitest';
import { ArchiveError } from '@holotype/formats';
import { frameSize, packSize, PackWriter } from './write.ts';
import { readPack } from './read.ts';
import { codeOf, cut, drain, flip, noise, temporary } from '@holotype/test-support';

const contents = [
  noise(3_000_000),
  Buffer.from('small'),
  Buffer.alloc(0),
  Buffer.alloc(packSize, 'x'),
  noise(2_000_000),
  Buffer.alloc(80_000_000),
];

const write = async (pieces: readonly number[]) => {
  const directory = temporary();
  const writer = new PackWriter(directory);
  const places: (number | undefined)[] = [];
  for (const content of contents) places.push(await writer.append(cut(content, pieces)));
  return { directory, places, packs: await writer.close() };
};

test('gives the contents back, each from one pack, in frames of 4 MiB', async () => {
  const { directory, places, packs } = await write([1 << 20]);
  expect(places).toEqual([0, 0, undefined, 0, 1, 1]);
  expect(packs.map(({ pack }) => pack.contentSize)).toEqual([3_000_005 + packSize, 82_000_000]);
  for (const { pack } of packs) {
    expect(pack.frames.slice(0, -1).every((frame) => frame.contentSize === frameSize)).toBe(true);
  }
  const given = await Promise.all(
    packs.map(async ({ path, pack }) => drain(readPack([readFileSync(path)], pack))),
  );
  expect(Buffer.concat(given).equals(Buffer.concat(contents))).toBe(true);
  expect(readdirSync(directory).length).toBe(2);
  expect(packs.map(({ path, pack }) => path === `${directory}/${pack.digest.slice(7)}.pack`)).toEqual([
    true,
    true,
  ]);
});

test('packs do not depend on the pieces in which contents come', async () => {
  const packsOf = async (pieces: readonly number[]) => (await write(pieces)).packs.map(({ pack }) => pack);
  expect(await packsOf([777_777, 3])).toEqual(await packsOf([1 << 22]));
});

test('a pack is opened where its content is to lie, and nothing beside it is written', async () => {
  const { packs } = await write([1 << 22]);
  const [first] = packs;
  if (!first) throw new Error('no pack');
  const memory = new Uint8Array(first.pack.contentSize + 8).fill(7);
  const into = memory.subarray(4, -4);
  const given = await drain(readPack([readFileSync(first.path)], first.pack, into));
  expect(Buffer.compare(given, into)).toBe(0);
  expect([memory.subarray(0, 4), memory.subarray(-4)].map((edge) => [...edge])).toEqual([
    [7, 7, 7, 7],
    [7, 7, 7, 7],
  ]);
});

test('a file is read in place', async () => {
  const { packs } = await write([1 << 22]);
  const [first] = packs;
  if (!first) throw new Error('no pack');
  const file = openFile(first.path);
  expect((await drain(readPack(file, first.pack))).length).toBe(first.pack.contentSize);
  file.close();
});

test('a failing content leaves nothing behind', async () => {
  const directory = temporary();
  const writer = new PackWriter(directory);
  const failing = async function* () {
    yield* cut(noise(5_000_000));
    throw new ArchiveError('LAYOUT_BLOB_DAMAGED', 'gone');
  };
  expect(await codeOf(() => writer.append(failing()))).toBe('LAYOUT_BLOB_DAMAGED');
  writer.discard();
  expect(readdirSync(directory)).toEqual([]);
});

test('damage is refused with a code', async () => {
  const directory = temporary();
  const writer = new PackWriter(directory);
  await writer.append([noise(6_000_000)]);
  const [written] = await writer.close();
  if (!written) throw new Error('no pack');
  const { pack } = written;
  const bytes = readFileSync(written.path);
  const open = (blob: Uint8Array, stated: Pack = pack) => codeOf(() => drain(readPack(cut(blob), stated)));
  const openInto = (blob: Uint8Array, stated: Pack) =>
    codeOf(() => drain(readPack(cut(blob), stated, new Uint8Array(stated.contentSize))));
  expect(await open(bytes)).toBe('none');
  for (const at of [0, 4, 5000, bytes.length - 1])
    for (const opener of [open, openInto])
      expect(await opener(flip(bytes, at), pack), `at ${at}`).toBe('PACK_DAMAGED');
  expect(await open(bytes.subarray(0, -1))).toBe('PACK_DAMAGED');
  expect(await open(bytes.subarray(0, 0))).toBe('PACK_DAMAGED');
  expect(await open(Buffer.concat([bytes, Buffer.from('x')]))).toBe('PACK_DAMAGED');
  const [frame, ...rest] = pack.frames;
  if (!frame) throw new Error('no frame');
  expect(await open(bytes, { ...pack, contentSize: pack.contentSize + 1 })).toBe('PACK_DAMAGED');
  expect(await open(bytes, { ...pack, frames: [{ ...frame, contentSize: 1e12 }, ...rest] })).toBe(
    'PACK_DAMAGED',
  );
  // More frames than the content needs: each may cost as much as a full one.
  const half = { ...frame, contentSize: frame.contentSize - 1 };
  const more = [half, { size: 0, contentSize: 1 }, ...rest];
  expect(await open(bytes, { ...pack, frames: more })).toBe('PACK_DAMAGED');
  expect(await open(bytes, { ...pack, frames: [...pack.frames, { size: 0, contentSize: 0 }] })).toBe(
    'PACK_DAMAGED',
  );
  const moved = [
    { ...frame, contentSize: frame.contentSize - 1 },
    ...rest.map((other) => ({ ...other, contentSize: other.contentSize + 1 })),
  ];
  for (const opener of [open, openInto])
    expect(await opener(bytes, { ...pack, frames: moved })).toBe('PACK_DAMAGED');
});
