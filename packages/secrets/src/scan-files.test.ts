import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { searchedWhole } from './scan-file.ts';
import { scanFiles } from './scan-files.ts';

const secret = 'url=https://me:q8Zr3Kx0Pw7Lm2Vt@mirror.example/\n';
const makeRoot = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-secrets-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(join(root, 'etc'));
  for (const [name, content] of Object.entries(files))
    writeFileSync(Buffer.from(root + name, 'latin1'), content);
  return root;
};

test('names the files with secrets and says what was not searched', async () => {
  const large = Buffer.alloc(searchedWhole + 1, 'line of data\n');
  large.write(secret, 100);
  large.write(secret, large.length - secret.length);
  const plain = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`/etc/${String(at)}`, 'plain\n']));
  const root = makeRoot({
    ...plain,
    '/etc/pip.conf': `[global]\n${secret}`,
    '/etc/\xff': secret,
    '/etc/binary': `\0${secret}`,
    '/etc/large': large,
  });
  const progress = { files: 0, bytes: 0 };
  const paths = [
    ...Object.keys(plain),
    '/etc/pip.conf',
    '/etc/\xff',
    '/etc/binary',
    '/etc/large',
    '/etc/none',
    '/etc',
  ];
  const scan = await scanFiles({
    root,
    paths,
    onProgress: (files, bytes) => {
      progress.files += files;
      progress.bytes += bytes;
    },
  });
  const lines = [...scan.findings].map(([path, found]) => [path, ...found.map(({ line }) => line)]);
  expect(lines).toEqual([
    ['/etc/pip.conf', 2],
    ['/etc/\xff', 1],
    ['/etc/large', 8, undefined],
  ]);
  expect(scan).toMatchObject({
    files: 206,
    unsearched: new Map([
      ['/etc/binary', 'binary'],
      ['/etc/large', 'middle'],
      ['/etc/none', 'unreadable'],
    ]),
  });
  expect(progress).toEqual({ files: 206, bytes: scan.bytes });
});

test('stops when it is told to', async () => {
  const root = makeRoot({ '/etc/a': 'a' });
  const paths = Array.from({ length: 100_000 }, () => '/etc/a');
  const stop = new AbortController();
  const scan = scanFiles({
    root,
    paths,
    signal: stop.signal,
    onProgress: () => {
      stop.abort(new Error('stopped'));
    },
  });
  await expect(scan).rejects.toThrow('stopped');
});
