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
  const { ended } = await start('echo one; echo two > /dev/stdout; echo three >&2; exit 3');
  const end = await ended;
  expect(end.how).toEqual({ kind: 'exited', code: 3 });
  expect([text(end.stdout), text(end.stderr)]).toEqual(['one\ntwo\n', 'three\n']);
});

test('a program that writes more than is kept is stopped, and its end is known', async () => {
  const { ended } = await start('while :; do echo 0123456789; done', { stdio: files });
  const end = await ended;
  expect(end.how).toEqual({ kind: 'stopped', reason: 'too-large' });
  expect(readFileSync(files.stdout)).toHaveLength(1000);
});

test('a file is read as stdin, and without one there is none', async () => {
  const stdin = join(place, 'in');
  writeFileSync(stdin, 'given');
  const printed = async (options?: Partial<LaunchOptions>) =>
    text((await (await start('cat', options)).ended).stdout);
  expect(await printed({ stdin })).toBe('given');
  expect(await printed()).toBe('');
  await expect(start('cat', { stdin: join(place, 'none') })).rejects.toThrow(
    'Cannot read the standard input',
  );
});

test('a program that is not there is a refusal', async () => {
  const { ended } = await launch([join(place, 'none')], {
    environment: {},
    stdio: files,
    maxOutput: 0,
    onReport: () => undefined,
  });
  expect((await ended).how).toEqual({ kind: 'unavailable', reason: 'not-found', error: 'ENOENT' });
});

test('what outlives the program and holds its output is not waited for', async () => {
  const { ended } = await start('sleep 3600 & echo $!');
  const end = await ended;
  // It is there to be ended.
  expect(process.kill(Number(text(end.stdout)))).toBe(true);
});
