import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { launch, type LaunchOptions } from './launch.ts';

const place = mkdtempSync(join(tmpdir(), 'holotype-launch-'));
const files = { stdout: join(place, 'out'), stderr: join(place, 'err'), limit: 1000 };
const start = (script: string, options: Partial<LaunchOptions> = {}) =>
  launch(['sh', '-c', script], {
    environment: { PATH: process.env['PATH'] ?? '' },
    stdio: 'capture',
    maxOutput: 1000,
    onReport: () => undefined,
    ...options,
  });
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('output is captured, also what is written to /dev/stdout by name', async () => {
  const end = await start('echo one; echo two > /dev/stdout; echo three >&2; exit 3').ended;
  expect(end).toMatchObject({ exitCode: 3, tooMuch: false, refused: undefined });
  expect([text(end.stdout), text(end.stderr)]).toEqual(['one\ntwo\n', 'three\n']);
});

test('a program that writes more than is kept is stopped, and its end is known', async () => {
  const end = await start('while :; do echo 0123456789; done', { stdio: files }).ended;
  expect(end.tooMuch).toBe(true);
  expect(readFileSync(files.stdout)).toHaveLength(1000);
});

test('a file is read as stdin, and without one there is none', async () => {
  const stdin = join(place, 'in');
  writeFileSync(stdin, 'given');
  expect(text((await start('cat', { stdin }).ended).stdout)).toBe('given');
  expect(text((await start('cat').ended).stdout)).toBe('');
  expect(() => start('cat', { stdin: join(place, 'none') })).toThrow('Cannot read the standard input');
});

test('a program that is not there is a refusal', async () => {
  const end = await launch([join(place, 'none')], {
    environment: {},
    stdio: files,
    maxOutput: 0,
    onReport: () => undefined,
  }).ended;
  expect(end.refused).toBe('ENOENT');
});

test('what outlives the program and holds its output is not waited for', async () => {
  const end = await start('sleep 3600 & echo $!').ended;
  // It is there to be ended.
  expect(process.kill(Number(text(end.stdout)))).toBe(true);
});
