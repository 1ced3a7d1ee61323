import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryDirectory } from '../files/local-files.ts';
import { makeNode } from '../native/nodes.ts';
import { removeTree } from '../files/remove-tree.ts';
import { saidIn, saidOf } from './said.ts';

const makeFile = (): string => {
  const place = makeTemporaryDirectory('holotype-said-test');
  onTestFinished(() => {
    removeTree(place);
  });
  return join(place, 'said');
};

test('lines are those of both ends, cut, and none is empty', () => {
  const path = makeFile();
  writeFileSync(path, 'first\r\n\n');
  appendFileSync(path, `${'/a'.repeat(15_000_000)}\n`);
  appendFileSync(path, '\n'.repeat(5_000_000));
  truncateSync(path, 700_000_000);
  appendFileSync(path, '\nlast');
  const lines = saidIn(path);
  expect([lines[0], lines[1]?.length, lines.at(-1)]).toEqual(['first', 4096, 'last']);
  expect(lines.length).toBeLessThan(5);
});

test('a file and its bytes give the same lines', () => {
  const path = makeFile();
  const mebibyte = 1024 * 1024;
  const size = fc.oneof(fc.nat(50), fc.integer({ min: mebibyte - 30, max: 2 * mebibyte + 30 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), size, fc.string(), (bytes, length, end) => {
      const all = Buffer.concat([bytes, Buffer.alloc(length, `${'ab'.repeat(500)}\n`), Buffer.from(end)]);
      writeFileSync(path, all);
      expect(saidIn(path)).toEqual(saidOf(all));
      if (all.length <= 4000 && !all.includes(13))
        expect(saidOf(all)).toEqual(
          all
            .toString()
            .split('\n')
            .filter((line) => line !== ''),
        );
    }),
    { numRuns: 40 },
  );
});

test('what is no file said nothing', () => {
  const path = makeFile();
  expect(saidIn(path)).toEqual([]);
  makeNode(path, 'fifo', 0o600);
  expect(saidIn(path)).toEqual([]);
  expect(saidOf(undefined)).toEqual([]);
});
