import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { native } from '../../native/library.ts';
import { makeNode } from '../../native/nodes.ts';
import { hashFile, seenAs } from './hash-file.ts';

const temporary = () => {
  const path = mkdtempSync(join(tmpdir(), 'holotype-hash-'));
  chmodSync(path, 0o755);
  onTestFinished(() => {
    rmSync(path, { recursive: true });
  });
  return path;
};
const hash = (path: string, over: { readonly md5?: boolean; readonly scan?: boolean } = {}) =>
  hashFile({ path, md5: false, scan: false, ...over });
const digest = (algorithm: string, content: Uint8Array) =>
  createHash(algorithm).update(content).digest('hex');

test.each([0, 1, 1024 * 1024 - 1, 1024 * 1024, 1024 * 1024 + 1, 5_000_000])('a file of %d bytes', (size) => {
  const path = join(temporary(), 'f');
  const content = Buffer.alloc(size, 'abc');
  writeFileSync(path, content, { mode: 0o640 });
  expect(hash(path, { md5: true })).toMatchObject({
    kind: 'hashed',
    sha256: digest('sha256', content),
    md5: digest('md5', content),
    stat: { size, mode: 0o640, type: 'file' },
    secret: false,
  });
  expect(hash(path)).toMatchObject({ md5: undefined });
});

test('a private key is found where it is looked for', () => {
  const path = join(temporary(), 'key');
  const key = (kind: string) => `# mine\n-----BEGIN ${kind}PRIVATE KEY-----\nAAAA\n`;
  for (const kind of ['', 'RSA ', 'OPENSSH ', 'ENCRYPTED ']) {
    writeFileSync(path, key(kind));
    expect(hash(path, { scan: true }), kind).toMatchObject({ secret: true });
    expect(hash(path), kind).toMatchObject({ secret: false });
  }
  for (const text of ['-----BEGIN PUBLIC KEY-----\n', '-----BEGIN CERTIFICATE-----\n', 'PRIVATE KEY\n']) {
    writeFileSync(path, text);
    expect(hash(path, { scan: true }), text).toMatchObject({ secret: false });
  }
});

test('what is no regular file is not opened', () => {
  const directory = temporary();
  writeFileSync(join(directory, 'f'), 'x');
  symlinkSync('f', join(directory, 'link'));
  mkdirSync(join(directory, 'd'));
  makeNode(join(directory, 'fifo'), 'fifo', 0o600);
  for (const name of ['link', 'd', 'none', 'f/x', 'fifo'])
    expect(hash(join(directory, name)).kind, name).toBe('gone');
});

test('a file that is not as it was seen is what it is now', () => {
  const path = join(temporary(), 'f');
  writeFileSync(path, 'abc', { mode: 0o640 });
  const plain = hash(path);
  if (plain.kind !== 'hashed') throw new Error(plain.kind);
  const hashSeen = (seen: string) => hashFile({ path, md5: false, scan: false, seen });
  expect(hashSeen(seenAs(plain.stat))).toEqual(plain);
  for (const other of [{ size: 2 }, { mtime: '1' }, { mode: 0o600 }])
    expect(hashSeen(seenAs({ ...plain.stat, ...other }))).toEqual(plain);
  rmSync(path);
  expect(hashSeen(seenAs(plain.stat)).kind).toBe('gone');
  mkdirSync(path);
  expect(hashSeen(seenAs(plain.stat)).kind).toBe('gone');
  rmSync(path, { recursive: true });
  makeNode(path, 'fifo', 0o600);
  expect(hashSeen(seenAs(plain.stat)).kind).toBe('gone');
});

test('a file that never holds still is told apart from one that changed once', async () => {
  const path = join(temporary(), 'growing');
  appendFileSync(path, Buffer.alloc(32 * 1024 * 1024));
  const script = `const fs = require('node:fs'); setInterval(() => fs.appendFileSync(process.argv[1], 'x'), 1); console.log('started')`;
  const writer = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    writer.kill();
  });
  await new Promise((resolve) => writer.stdout.once('data', resolve));
  // On a busy machine the writer may not get its turn during a read.
  let seen = hash(path);
  for (let tries = 0; seen.kind === 'hashed' && tries < 50; tries++) seen = hash(path);
  expect(seen).toEqual({ kind: 'changing', detail: 'it changed during each of 3 reads' });
  writer.kill();
  await new Promise((resolve) => writer.once('exit', resolve));
  expect(hash(path).kind).toBe('hashed');
});

test('a file that may not be read is denied', () => {
  const directory = temporary();
  const path = join(directory, 'secret');
  writeFileSync(path, 'x', { mode: 0 });
  if (process.getuid?.() === 0) {
    // Not Node's own: that of Debian refuses it, since it cannot tell whether io_uring is in use.
    const become = native('int seteuid(uint user)');
    become?.(65_534);
    onTestFinished(() => {
      become?.(0);
    });
  }
  expect(hash(path)).toEqual({ kind: 'denied', detail: 'not allowed to read it' });
});
