import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryDirectory } from '../files/local-files.ts';
import { removeTree } from '../files/remove-tree.ts';
import { startStream } from './stream.ts';

/** A worker that makes the numbers from 1 on, and ends as `end` says. */
const scriptOf = (end: string): URL => {
  const place = makeTemporaryDirectory('holotype-stream');
  onTestFinished(() => {
    removeTree(place);
  });
  const path = join(place, 'worker.mjs');
  const module = (name: string) => JSON.stringify(new URL(`${name}.js`, import.meta.url).href);
  writeFileSync(
    path,
    `import { serveStream } from ${module('./serve-stream')};
     import { HostError } from ${module('../errors')};
     serveStream(function* ({ count, made }, heard) {
       for (let piece = 1; piece <= count; piece++) { Atomics.store(made, 0, piece); yield { piece }; }
       ${end}
     }, () => []);`,
  );
  return pathToFileURL(path);
};
const start = (end: string, count: number, ahead: number, signal?: AbortSignal) => {
  const made = new Int32Array(new SharedArrayBuffer(4));
  const stream = startStream<{ readonly piece: number }>(scriptOf(end), { count, made }, ahead, signal);
  onTestFinished(() => stream[Symbol.asyncDispose]());
  return { made, stream };
};
const taken = async (pieces: AsyncIterable<{ readonly piece: number }>, look: (piece: number) => void) => {
  for await (const { piece } of pieces) look(piece);
};

test('pieces come in order, and the worker is never further ahead than it may be', async () => {
  const { made, stream } = start('', 50, 3);
  const found: number[] = [];
  await taken(stream.pieces(), (piece) => {
    found.push(piece);
    // The generator makes one piece before it waits.
    expect(Atomics.load(made, 0)).toBeLessThanOrEqual(piece + 4);
  });
  expect(found).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
});

test('what the worker throws is thrown, with its code where it has one', async () => {
  const expected = start("throw new HostError('HOST_READ_DENIED', 'not allowed');", 1, 3);
  await expect(taken(expected.stream.pieces(), () => undefined)).rejects.toMatchObject({
    code: 'HOST_READ_DENIED',
  });
  const bug = start("throw new TypeError('a bug');", 1, 3);
  await expect(taken(bug.stream.pieces(), () => undefined)).rejects.toThrow('a bug');
  const gone = start('process.exit(0);', 1, 3);
  await expect(taken(gone.stream.pieces(), () => undefined)).rejects.toThrow('ended before');
});

test('the worker hears what it is told, one after another, when it asks', async () => {
  const { stream } = start(
    `const turn = new Int32Array(new SharedArrayBuffer(4));
     for (let told = 0; told < 2;) {
       const message = heard();
       if (message === undefined) Atomics.wait(turn, 0, 0, 5);
       else { told++; yield { piece: message }; }
     }
     yield { piece: heard() };`,
    1,
    1,
  );
  const pieces: unknown[] = [];
  for await (const { piece } of stream.pieces())
    if (pieces.push(piece) === 1) for (const told of ['one', 'two']) stream.tell({ told });
  expect(pieces).toEqual([1, { told: 'one' }, { told: 'two' }, undefined]);
});

test('an abort ends it, also while the worker waits', async () => {
  const controller = new AbortController();
  const { stream } = start('', 1000, 2, controller.signal);
  const reading = taken(stream.pieces(), (piece) => {
    if (piece === 5) controller.abort(new Error('stop'));
  });
  await expect(reading).rejects.toThrow('stop');
});
