import { kindNames } from '@holotype/model';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOutput } from '../compare-output.ts';
import { bytesOf } from '../fixture.test.support.ts';
import type { Verdict } from '../verdict.ts';
import { kinds } from './index.ts';

const source = new URL('../../src/kinds/', import.meta.url);
const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
// Those that need a thread are in picture/hostile.test.ts and content/in-thread.test.ts.
const inThread = ['png', 'jpeg', 'svg', 'sqlite', 'hdf5', 'parquet'];
const inProcess = kinds.filter(({ name }) => !inThread.includes(name));

const starts = ['', '%PDF-1.4\n1 0 obj\n<<', '<svg ', 'a,b\n', '{"a":', '1 0 obj << /Length 3 >> stream\n'];
const content = fc
  .tuple(
    fc.constantFrom(...starts),
    fc.oneof(
      fc.uint8Array(),
      fc.string({ unit: fc.constantFrom(...Array.from('a1.,"\n{}[]<>:e-')) }).map(bytesOf),
    ),
  )
  .map(([start, rest]) => Buffer.concat([bytesOf(start), rest]));

test('the list holds every folder, each by its own name', () => {
  expect(kinds.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
  expect(kinds.map(({ name }) => name)).toEqual(kindNames);
});

test.each(kinds)('$name: an output is the same as itself, missing if it was not made', async ({ name }) => {
  const itself = bytesOf('anything');
  const expected = name === 'ignore' ? 'ignored' : undefined;
  const outcome = async (left?: Uint8Array, right?: Uint8Array) =>
    (await compareOutput({ kind: name }, 'x', left, right)).outcome;
  expect(await outcome(itself, itself)).toBe(expected ?? 'identical');
  expect(await outcome(itself)).toBe(expected ?? 'missing');
  expect(await outcome(undefined, itself)).toBe(expected ?? 'unexpected');
});

test.each(inProcess)('$name: any two outputs give a verdict, the same both ways', async ({ name }) => {
  const count = (verdict: Verdict) => (verdict.outcome === 'different' ? verdict.count : 0);
  await fc.assert(
    fc.asyncProperty(content, content, async (left, right) => {
      const there = await compareOutput({ kind: name }, 'x', left, right);
      const back = await compareOutput({ kind: name }, 'x', right, left);
      expect([there.outcome, count(there)]).toEqual([back.outcome, count(back)]);
    }),
  );
});

test.each(kinds.filter(({ limit }) => limit !== Infinity))(
  '$name: too much is not compared',
  async ({ name, limit }) => {
    const large = new Uint8Array(limit + 1);
    expect(await compareOutput({ kind: name }, 'x', bytesOf('a'), large)).toMatchObject({
      outcome: 'unreadable',
      why: expect.stringContaining('larger than') as string,
    });
  },
);
