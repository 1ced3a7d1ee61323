import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import {
  type Answer,
  content,
  failure,
  makeStore,
  sendRange,
  serve,
  sha256,
  size,
} from './server.test.support.ts';

test('a file that a capsule names is read only where the user says so, and nothing is told of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'holotype-mirror-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(join(folder, 'mirror'));
  const [meant, other] = [join(folder, 'mirror/a.deb'), join(folder, 'other')];
  writeFileSync(meant, content);
  writeFileSync(other, content);
  symlinkSync('../other', join(folder, 'mirror/link'));
  const urlOf = (path: string) => pathToFileURL(path).href;
  const outcome = async (path: string, filesFrom?: string[], named?: 'by-user') => {
    const store = makeStore({ filesFrom, offline: true });
    try {
      await store.fetch({ sha256, size, urls: [path], named });
      return 'fetched';
    } catch (error) {
      expect(String(error)).not.toMatch(/[0-9a-f]{64}|\b300000\b/);
      return (error as { code: string }).code;
    }
  };
  expect(await outcome(urlOf(meant))).toBe('NET_FILE_REFUSED');
  expect(await outcome(urlOf(join(folder, 'mirror/none')))).toBe('NET_FILE_REFUSED');
  expect(await outcome('file://elsewhere.example/a')).toBe('NET_FILE_REFUSED');
  expect(await outcome(urlOf(meant), undefined, 'by-user')).toBe('fetched');
  const from = [join(folder, 'mirror')];
  expect(await outcome(urlOf(meant), from)).toBe('fetched');
  expect(await outcome(urlOf(join(folder, 'mirror/none')), from)).toBe('NET_NOT_FOUND');
  expect(await outcome(urlOf(other), from)).toBe('NET_FILE_REFUSED');
  expect(await outcome(`${urlOf(from[0] ?? '')}/%2e%2e/other`, from)).toBe('NET_FILE_REFUSED');
  expect(await outcome(urlOf(join(folder, 'mirror/link')), from)).toBe('NET_FILE_REFUSED');
  writeFileSync(meant, Buffer.alloc(size));
  expect(await outcome(urlOf(meant), from)).toBe('NET_DIGEST_MISMATCH');
  writeFileSync(meant, 'short');
  expect(await outcome(urlOf(meant), from)).toBe('NET_DIGEST_MISMATCH');
  writeFileSync(meant, Buffer.alloc(size + 1));
  expect(await outcome(urlOf(meant), from)).toBe('NET_DIGEST_MISMATCH');
});

const leadTo =
  (location: string): Answer =>
  (_, response) =>
    response.writeHead(302, { location }).end();

test('a redirect leads to http and https only, and not on and on', async () => {
  const { base, asked } = await serve({
    '/a': [sendRange],
    '/there': [leadTo('/a')],
    '/file': [leadTo('file:///etc/passwd')],
    '/other': [leadTo('ftp://mirror.example/a')],
    '/round': [leadTo('/round')],
    '/bad': [leadTo('http://')],
  });
  const get = (path: string) => makeStore().fetchBytes(base + path, { maxBytes: size });
  expect(await get('/there')).toHaveLength(size);
  for (const path of ['/file', '/other', '/round', '/bad'])
    await expect(get(path)).rejects.toEqual(failure('NET_REFUSED'));
  expect(asked.filter((line) => line.startsWith('/round'))).toHaveLength(9);
});

test('a login goes no further than the server that it is for', async () => {
  const seen: (string | undefined)[] = [];
  const note: Answer = ({ headers }, response) => {
    seen.push(headers.authorization);
    response.end('x');
  };
  const other = await serve({ '/a': [note] });
  const { base } = await serve({
    '/own': [leadTo('/a')],
    '/a': [note],
    '/away': [leadTo(`${other.base}/a`)],
  });
  const withLogin = base.replace('//', '//user:secret@');
  for (const path of ['/own', '/away']) await makeStore().fetchBytes(withLogin + path, { maxBytes: 10 });
  expect(seen).toEqual([`Basic ${Buffer.from('user:secret').toString('base64')}`, undefined]);
});
