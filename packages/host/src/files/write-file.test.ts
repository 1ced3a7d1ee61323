import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openFile, readFileChunks } from './random-access.ts';
import { startFile } from './write-file.ts';

const temporary = () => {
  const path = mkdtempSync(join(tmpdir(), 'holotype-write-'));
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return path;
};

test('a file has its name only when it is whole', () => {
  const directory = temporary();
  const [partial, name] = [join(directory, 'a.partial'), join(directory, 'a')];
  const file = startFile(partial);
  file.write(Buffer.from('one '));
  expect(existsSync(name)).toBe(false);
  file.write(Buffer.from('two'));
  file.commit(name);
  file.discard();
  expect(readFileSync(name, 'utf8')).toBe('one two');
  expect(readdirSync(directory)).toEqual(['a']);
});

test('a leftover is replaced, never written through', () => {
  const directory = temporary();
  writeFileSync(join(directory, 'precious'), 'precious');
  symlinkSync('precious', join(directory, 'a.partial'));
  const file = startFile(join(directory, 'a.partial'));
  file.write(Buffer.from('x'));
  file.discard();
  expect(readdirSync(directory)).toEqual(['precious']);
  expect(readFileSync(join(directory, 'precious'), 'utf8')).toBe('precious');
});

test('a place that is not there is an error with a code', () => {
  expect(() => startFile(join(temporary(), 'none/a'))).toThrow(
    expect.objectContaining({ code: 'HOST_WRITE_FAILED' }),
  );
  expect(() => openFile(join(temporary(), 'none'))).toThrow(
    expect.objectContaining({ code: 'HOST_READ_FAILED' }),
  );
  expect(() => openFile(temporary())).toThrow(expect.objectContaining({ code: 'HOST_READ_FAILED' }));
});

test('reads at any place, and in pieces that let timers run', async () => {
  const path = join(temporary(), 'a');
  writeFileSync(path, Buffer.alloc(20_000_000, 'abcd'));
  const file = openFile(path);
  expect(Buffer.from(file.read(19_999_998, 10)).toString()).toBe('cd');
  expect(file.read(30_000_000, 10).length).toBe(0);
  file.close();
  let rang = false;
  setTimeout(() => (rang = true), 0);
  let size = 0;
  for await (const chunk of readFileChunks(path)) size += chunk.length;
  expect(size).toBe(20_000_000);
  expect(rang).toBe(true);
});
