import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from './open-store.ts';

const makeFolder = () => mkdtempSync(join(tmpdir(), 'holotype-store-'));

test('what is added is found, counted and collected', () => {
  const folder = makeFolder();
  const store = openStore({ path: join(folder, 'store') });
  expect(store.size()).toEqual({ objects: 0, bytes: 0 });
  const one = store.addBytes(Buffer.from('one'));
  writeFileSync(join(folder, 'two'), 'two!');
  const two = store.addFile(join(folder, 'two'));
  expect(Buffer.concat([...(store.read(two.sha256) ?? [])]).toString()).toBe('two!');
  expect(store.size()).toEqual({ objects: 2, bytes: 7 });
  expect(store.gc({ keep: new Set([one.sha256]) })).toEqual({ objects: 1, bytes: 4 });
  expect([store.has(one.sha256), store.has(two.sha256)]).toEqual([true, false]);
});

test('an object that was damaged since is found out, and forgotten', () => {
  const store = openStore({ path: makeFolder() });
  const { sha256, path } = store.addBytes(Buffer.from('one'));
  expect([store.recheck(sha256), store.has(sha256)]).toEqual([true, true]);
  writeFileSync(path, 'two');
  expect([store.recheck(sha256), store.has(sha256)]).toEqual([false, false]);
  expect(store.recheck(sha256)).toBe(false);
});

test('the store lies in the cache directory', () => {
  expect(openStore({ env: { XDG_CACHE_HOME: '/var/cache/me' } }).path).toBe('/var/cache/me/holotype');
  expect(openStore({ env: { XDG_CACHE_HOME: 'relative' } }).path).toMatch(/^\/.*\/\.cache\/holotype$/);
});

test.each(['../../etc/passwd', 'ABCDEF', ''])('%j is no hash', (sha256) => {
  const store = openStore({ path: makeFolder() });
  expect(() => store.pathOf(sha256)).toThrow(expect.objectContaining({ code: 'STORE_DIGEST_INVALID' }));
});

test('a place where nothing can be written is a failure with a code', () => {
  const file = join(makeFolder(), 'file');
  writeFileSync(file, '');
  expect(() => openStore({ path: join(file, 'store') }).addBytes(Buffer.from('x'))).toThrow(
    expect.objectContaining({ code: 'STORE_WRITE_FAILED' }),
  );
});

test('a proxy from the environment is used, unless no_proxy names the server', async () => {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.endsWith('/index')) response.writeHead(302, { location: '/moved' }).end();
    else response.end('from the proxy');
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void proxy.close());
  const env = { http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` };
  const url = 'http://mirror.example/index';
  const bytes = await openStore({ path: makeFolder(), env }).fetchBytes(url, { maxBytes: 100 });
  expect(Buffer.from(bytes).toString()).toBe('from the proxy');
  expect(asked).toEqual([url, 'http://mirror.example/moved']);
  const direct = openStore({ path: makeFolder(), env: { ...env, no_proxy: '127.0.0.1' }, pauseMs: 1 });
  await expect(direct.fetchBytes('http://127.0.0.1:9/index', { maxBytes: 100 })).rejects.toThrow(
    'No connection',
  );
});

test.each(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'])(
  'a private authority in %s is trusted, and only then',
  async (name) => {
    const fixture = (file: string) =>
      fileURLToPath(new URL(`../fixtures/authority/${file}`, import.meta.url));
    const [cert, key] = [readFileSync(fixture('certificate.pem')), readFileSync(fixture('key.pem'))];
    const server = createTlsServer({ cert, key }, (_, response) => response.end('private'));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void server.close());
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const fetch = (env: NodeJS.ProcessEnv) =>
      openStore({ path: makeFolder(), env, pauseMs: 1 }).fetchBytes(url, { maxBytes: 100 });
    expect(Buffer.from(await fetch({ [name]: fixture('certificate.pem') })).toString()).toBe('private');
    await expect(fetch({})).rejects.toThrow(
      /^The certificate for https:\S+ is not trusted here: DEPTH_ZERO_SELF_SIGNED_CERT$/,
    );
  },
);

test('a redirect from https to http is not followed', async () => {
  const fixture = (file: string) => fileURLToPath(new URL(`../fixtures/authority/${file}`, import.meta.url));
  const [cert, key] = [readFileSync(fixture('certificate.pem')), readFileSync(fixture('key.pem'))];
  const asked: string[] = [];
  const plain = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('plain');
  });
  const server = createTlsServer({ cert, key }, (_, response) => {
    response.writeHead(302, { location: `${baseOf('http', plain)}/x` }).end();
  });
  const baseOf = (scheme: string, one: { address: () => unknown }) =>
    `${scheme}://127.0.0.1:${(one.address() as AddressInfo).port}`;
  for (const one of [plain, server]) {
    await new Promise<void>((ready) => one.listen(0, '127.0.0.1', ready));
    onTestFinished(() => void one.close());
  }
  const env = { SSL_CERT_FILE: fixture('certificate.pem') };
  const store = openStore({ path: makeFolder(), env, pauseMs: 1 });
  await expect(store.fetchBytes(`${baseOf('https', server)}/`, { maxBytes: 100 })).rejects.toMatchObject({
    code: 'NET_REFUSED',
  });
  expect(asked).toEqual([]);
});
