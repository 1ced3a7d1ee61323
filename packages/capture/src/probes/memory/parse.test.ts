import { openRecorded, openRoot } from '@holotype/host';
import fc from 'fast-check';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { memory } from './index.ts';
import { parseDistances, parseHugePageName, parseMeminfo, parsePageSize } from './parse.ts';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../../src/probes/memory/fixtures/${name}`, import.meta.url));
const context = { environment: {}, home: undefined };
const pairs = (little: boolean, ...words: readonly bigint[]) => {
  const view = new DataView(new ArrayBuffer(words.length * 8));
  for (const [index, word] of words.entries()) view.setBigUint64(index * 8, word, little);
  return new Uint8Array(view.buffer);
};

test('the total is MemTotal in bytes: not the address range, and not the memory of a node, which grows', async () => {
  const result = await memory.probe(openRecorded(fixture('epyc-vm')), context);
  expect(result?.section?.totalBytes).toBe(25276502016);
  expect(result?.section?.nodes).toEqual([{ id: 0, cpus: '0-1', distances: [10] }]);
});

test('nodes are in order of their numbers, a node without processors too; free huge pages are not recorded', async () => {
  const result = await memory.probe(openRecorded(fixture('two-nodes-from-documentation')), context);
  expect(result?.section).toMatchObject({
    pageBytes: 65536,
    hugePages: [{ bytes: 2097152, count: 1024 }],
    nodes: [
      { id: 0, cpus: '0-31,64-95', distances: [10, 21] },
      { id: 1, cpus: '32-63,96-127', distances: [21, 10] },
      { id: 10, cpus: '', distances: [28, 28, 10] },
    ],
  });
});

test('an offline root has no memory, even with a /proc mounted in it', async () => {
  expect(await memory.probe(openRoot(`${fixture('epyc-vm')}/root`), context)).toBeUndefined();
});

test('lines of meminfo are units of 1024 bytes', () => {
  expect(parseMeminfo('MemTotal:       24684084 kB\nMemFree: 1 kB\n', 'MemTotal')).toBe(25276502016);
  expect(parseMeminfo('XMemTotal: 1 kB\nMemTotal: 1 MB\n', 'MemTotal')).toBeUndefined();
  expect(parseHugePageName('hugepages-1048576kB')).toBe(1073741824);
  expect(parseHugePageName('hugepages')).toBeUndefined();
  expect(parseDistances('10 21\n')).toEqual([10, 21]);
  expect(parseDistances(undefined)).toEqual([]);
});

test('the page size is read in either byte order, and refused where it cannot be one', () => {
  expect(parsePageSize(pairs(true, 33n, 1n, 6n, 4096n, 0n, 0n))).toBe(4096);
  expect(parsePageSize(pairs(false, 6n, 65536n, 0n, 0n))).toBe(65536);
  expect(parsePageSize(pairs(true, 6n, 4097n))).toBeUndefined();
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) =>
      [undefined, 4096].includes(parsePageSize(bytes)),
    ),
  );
});
