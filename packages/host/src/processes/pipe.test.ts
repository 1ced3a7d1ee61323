import { expect, test } from 'vitest';
import { pipeThrough } from './pipe.ts';

const text = async (input: AsyncIterable<Uint8Array>): Promise<string> => {
  const pieces: Uint8Array[] = [];
  for await (const piece of input) pieces.push(piece);
  return Buffer.concat(pieces).toString();
};

test('gives what the program writes, whatever its arguments look like', async () => {
  expect(await text(pipeThrough(['/bin/cat'], [Buffer.from('a'), Buffer.alloc(1_000_000, 'b')]))).toBe(
    `a${'b'.repeat(1_000_000)}`,
  );
  expect(await text(pipeThrough(['/bin/echo', '-n', '$(id); x'], []))).toBe('$(id); x');
});

test('a program that fails, or is not there, is an error with its words', async () => {
  const failing = text(pipeThrough(['/bin/sh', '-c', 'echo broken >&2; exit 3'], [Buffer.alloc(1_000_000)]));
  await expect(failing).rejects.toThrow(
    expect.objectContaining({ code: 'HOST_COMMAND_FAILED', message: '/bin/sh failed (3): broken' }),
  );
  await expect(text(pipeThrough(['/bin/none'], []))).rejects.toThrow(
    expect.objectContaining({ code: 'HOST_COMMAND_FAILED' }),
  );
});

test('a program that stops reading ends the input', async () => {
  let closed = false;
  const endless = function* () {
    try {
      for (;;) yield Buffer.alloc(65_536);
    } finally {
      closed = true;
    }
  };
  expect((await text(pipeThrough(['/usr/bin/head', '-c', '10'], endless()))).length).toBe(10);
  expect(closed).toBe(true);
});
