import {
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeTemporaryDirectory } from './local-files.ts';
import { makeNode } from '../native/nodes.ts';
import { fileInRoot, readFileToEnd } from './read-to-end.ts';
import { removeTree } from './remove-tree.ts';

const makePlace = (): string => {
  const place = makeTemporaryDirectory('holotype-to-end-test');
  onTestFinished(() => {
    removeTree(place);
  });
  return place;
};

test('a file is hashed and copied in pieces, its holes as holes', async () => {
  const place = makePlace();
  const [from, to] = [join(place, 'from'), join(place, 'to')];
  writeFileSync(from, 'begin');
  truncateSync(from, 40_000_000);
  writeFileSync(from, 'end', { flag: 'a' });
  const whole = await readFileToEnd(from, { to });
  const sha256 = createHash('sha256').update(readFileSync(from)).digest('hex');
  expect(whole).toEqual({ size: 40_000_003, sha256 });
  expect(readFileSync(to).equals(readFileSync(from))).toBe(true);
  expect(statSync(to).blocks * 512).toBeLessThan(1_000_000);
});

test('what is too large leaves no copy', async () => {
  const place = makePlace();
  writeFileSync(join(place, 'large'), 'x'.repeat(3_000_000));
  const open = () => fileInRoot(place, '/large');
  expect(await open()?.toEnd({ to: join(place, 'copy'), most: 2_999_999 })).toBeUndefined();
  expect(existsSync(join(place, 'copy'))).toBe(false);
  expect((await open()?.toEnd({ to: join(place, 'copy'), most: 3_000_000 }))?.size).toBe(3_000_000);
});

test('a copy is a new file: nothing that is there is opened', async () => {
  const place = makePlace();
  writeFileSync(join(place, 'from'), 'data');
  writeFileSync(join(place, 'precious'), 'precious');
  mkdirSync(join(place, 'directory'));
  symlinkSync('precious', join(place, 'link'));
  symlinkSync('none', join(place, 'dangling'));
  makeNode(join(place, 'fifo'), 'fifo', 0o600);
  for (const name of ['precious', 'directory', 'link', 'dangling', 'fifo'])
    await expect(readFileToEnd(join(place, 'from'), { to: join(place, name) }), name).rejects.toThrow(
      expect.objectContaining({ code: 'HOST_WRITE_FAILED' }),
    );
  expect(readFileSync(join(place, 'precious'), 'utf8')).toBe('precious');
  expect(existsSync(join(place, 'none'))).toBe(false);
});

test('what is no regular file is refused, and not waited for', async () => {
  const place = makePlace();
  makeNode(join(place, 'fifo'), 'fifo', 0o600);
  for (const name of ['fifo', '.', 'none'])
    await expect(readFileToEnd(join(place, name)), name).rejects.toThrow(
      expect.objectContaining({ code: 'HOST_READ_FAILED' }),
    );
});

test('a signal ends it between two pieces, and leaves no copy', async () => {
  const place = makePlace();
  const [from, to] = [join(place, 'from'), join(place, 'to')];
  writeFileSync(from, '');
  truncateSync(from, 500_000_000_000);
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 20);
  await expect(readFileToEnd(from, { to, signal: stop.signal })).rejects.toThrow(/abort/i);
  expect(existsSync(to)).toBe(false);
});
