import { type Chunk, limits, type Lock, type Manifest } from '@holotype/model';
import { expect, test } from 'vitest';
import { codeOf } from '@holotype/test-support';
import { refuseLarge } from './refuse-large.ts';

const chunk = (lines: number, contentSize: number) => ({ lines, contentSize }) as Chunk;
const documents = (tree: Partial<Manifest['tree']>, map: readonly Chunk[] = []) => {
  const all = { entries: 0, files: 0, bytes: 0, chunks: [], digest: '', ...tree };
  return codeOf(async () => {
    refuseLarge({ tree: all } as unknown as Manifest, { map } as unknown as Lock);
    return Promise.resolve();
  });
};

test.each([
  ['paths', (count: number) => documents({ entries: count }), limits.treeEntries],
  ['lines', (count: number) => documents({ chunks: [chunk(count - 5, 0), chunk(5, 0)] }), limits.treeEntries],
  ['text', (count: number) => documents({ chunks: [chunk(0, count - 5), chunk(0, 5)] }), limits.treeText],
  ['bytes', (count: number) => documents({ bytes: count }), limits.treeBytes],
  ['map', (count: number) => documents({}, [chunk(0, count)]), limits.mapText],
] as const)('more %s than there may be are refused as they are stated', async (_, ask, most) => {
  expect(await ask(most)).toBe('none');
  expect(await ask(most + 1)).toBe('CAPSULE_TOO_LARGE');
});
