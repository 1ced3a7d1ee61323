import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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

const cutAtHalf: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': size });
  response.write(content.subarray(0, size / 2), () => response.destroy());
};

const partsOf = (path: string) => readdirSync(join(path, 'parts'));

test('a file is fetched once, verified, and lies under its hash', async () => {
  const { base, asked } = await serve({ '/a': [sendRange] });
  const store = makeStore();
  const seen: number[] = [];
  const { path } = await store.fetch({
    sha256,
    size,
    urls: [`${base}/a`],
    onProgress: ({ done }) => seen.push(done),
  });
  expect(path).toBe(`${store.path}/objects/${sha256.slice(0, 2)}/${sha256}`);
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(seen.at(-1)).toBe(size);
  await store.fetch({ sha256, size, urls: [`${base}/a`] });
  expect(asked).toEqual(['/a all']);
  expect(partsOf(store.path)).toEqual([]);
  expect(statSync(store.path).mode & 0o777).toBe(0o700);
});

test('a mirror that is gone, or holds other bytes, is passed over', async () => {
  const wrong: Answer = (_, response) => response.end(Buffer.alloc(size, 'x'));
  const short: Answer = (_, response) => response.end('short');
  const long: Answer = (_, response) => response.end(Buffer.concat([content, content]));
  const { base } = await serve({
    '/wrong': [wrong],
    '/short': [short],
    '/long': [long],
    '/good': [sendRange],
  });
  const store = makeStore();
  const urls = ['/none', '/wrong', '/short', '/long', '/good'].map((path) => base + path);
  await store.fetch({ sha256, size, urls });
  expect(store.has(sha256)).toBe(true);
});

test.each([
  ['NET_NOT_FOUND', '/none'],
  ['NET_DIGEST_MISMATCH', '/wrong'],
  ['NET_TRUNCATED', '/short'],
  ['NET_TRUNCATED', '/half'],
  ['NET_UNREACHABLE', '/down'],
  ['NET_REFUSED', '/denied'],
] as const)('%s for %s, and nothing is left in the store', async (code, path) => {
  const { base } = await serve({
    '/wrong': [(_, response) => response.end(Buffer.alloc(size, 'x'))],
    '/short': [(_, response) => response.end('short')],
    '/half': [cutAtHalf],
    '/down': [(_, response) => response.writeHead(503).end()],
    '/denied': [(_, response) => response.writeHead(403).end()],
  });
  const store = makeStore();
  const url = `${base.replace('//', '//user:secret@')}${path}?token=secret`;
  const error = await store
    .fetch({ sha256, size, urls: [`${base.replace('//', '//user:secret@')}${path}`] })
    .catch((caught: unknown) => caught);
  expect(error).toEqual(failure(code));
  expect(String(error)).toContain(`${base}${path}`);
  expect(String(error)).not.toContain('secret');
  await expect(store.fetchBytes(url, { maxBytes: size })).rejects.not.toThrow(/secret/);
  expect(store.has(sha256)).toBe(false);
});

test('a connection that breaks is taken up where it broke', async () => {
  const { base, asked } = await serve({ '/a': [cutAtHalf, sendRange] });
  await makeStore().fetch({ sha256, size, urls: [`${base}/a`] });
  expect(asked).toEqual(['/a all', `/a bytes=${size / 2}-`]);
});

test('a server that ignores ranges sends everything again', async () => {
  const whole: Answer = (_, response) => response.end(content);
  const { base, asked } = await serve({ '/a': [cutAtHalf, whole] });
  const store = makeStore();
  const { path } = await store.fetch({ sha256, size, urls: [`${base}/a`] });
  expect(readFileSync(path).equals(content)).toBe(true);
  expect(asked).toHaveLength(2);
});

test('what a killed process left is used, and fetched anew where it was damaged', async () => {
  const { base, asked } = await serve({ '/a': [sendRange] });
  const store = makeStore();
  const leave = (bytes: Buffer) => {
    mkdirSync(join(store.path, 'parts'), { recursive: true });
    writeFileSync(join(store.path, 'parts', `${sha256}.part`), bytes);
  };
  leave(content.subarray(0, 1000));
  await store.fetch({ sha256, size, urls: [`${base}/a`] });
  store.discard(sha256);
  leave(Buffer.alloc(1000, 'x'));
  await store.fetch({ sha256, size, urls: [`${base}/a`] });
  expect(asked).toEqual(['/a bytes=1000-', '/a bytes=1000-', '/a all']);
  expect(partsOf(store.path)).toEqual([]);
});

test('the part of a process that runs is left alone', async () => {
  const { base, asked } = await serve({ '/a': [cutAtHalf, sendRange] });
  const store = makeStore();
  const held = `${sha256}.0123456789ab-1-0-1.part`;
  mkdirSync(join(store.path, 'parts'), { recursive: true });
  writeFileSync(join(store.path, 'parts', held), content.subarray(0, 1000));
  await store.fetch({ sha256, size, urls: [`${base}/a`] });
  expect(asked[0]).toBe('/a all');
  expect(partsOf(store.path)).toEqual([held]);
  store.gc({ keep: new Set() });
  expect(partsOf(store.path)).toEqual([held]);
});

test('a server that stops sending is given up', async () => {
  const stall: Answer = (_, response) => {
    response.writeHead(200, { 'content-length': size });
    response.write(content.subarray(0, 1000));
  };
  const { base } = await serve({ '/a': [stall], '/b': [sendRange] });
  const store = makeStore({ stallMs: 200 });
  await expect(store.fetch({ sha256, size, urls: [`${base}/a`] })).rejects.toEqual(failure('NET_STALLED'));
  await store.fetch({ sha256, size, urls: [`${base}/a`, `${base}/b`] });
  expect(store.has(sha256)).toBe(true);
});

test('two stores on one directory and two callers of one store do not disturb each other', async () => {
  const { base } = await serve({ '/a': [sendRange] });
  const store = makeStore();
  const other = makeStore({ path: store.path });
  const request = { sha256, size, urls: [`${base}/a`] };
  await Promise.all([store.fetch(request), store.fetch(request), other.fetch(request)]);
  expect(readFileSync(store.pathOf(sha256)).equals(content)).toBe(true);
});

test('a server that nobody answers at is soon not asked any more', async () => {
  const store = makeStore();
  const fetch = () =>
    store.fetchBytes('http://127.0.0.1:9/', { maxBytes: 1 }).catch((error: unknown) => String(error));
  await fetch();
  await fetch();
  await fetch();
  expect(await fetch()).toContain('has not answered');
});

test('offline, only the store and file URLs are used', async () => {
  const store = makeStore({ offline: true });
  await expect(store.fetch({ sha256, urls: ['http://mirror.example/a'] })).rejects.toMatchObject({
    code: 'NET_OFFLINE',
    hint: expect.stringContaining('holotype fetch') as string,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'holotype-mirror-')), 'a b.deb');
  writeFileSync(file, content);
  await store.fetch({ sha256, size, urls: [pathToFileURL(file).href], named: 'by-user' });
  await store.fetch({ sha256, urls: ['http://mirror.example/a'] });
  await expect(store.fetchBytes('file:///dev/zero', { maxBytes: 10 })).rejects.toEqual(
    failure('NET_NOT_FOUND'),
  );
});

test('a document or file whose hash is not known may not be larger than allowed', async () => {
  const { base } = await serve({
    '/a': [sendRange],
    '/moved': [(_, response) => response.writeHead(302, { location: '/a' }).end()],
  });
  const store = makeStore();
  expect(await store.fetchBytes(`${base}/moved`, { maxBytes: size })).toHaveLength(size);
  await expect(store.fetchBytes(`${base}/a`, { maxBytes: size - 1 })).rejects.toEqual(
    failure('NET_TOO_LARGE'),
  );
  await expect(store.fetchAny({ urls: [`${base}/a`], maxSize: 10 })).rejects.toEqual(
    failure('NET_TOO_LARGE'),
  );
  const stored = await store.fetchAny({ urls: [`${base}/none`, `${base}/a`], maxSize: size });
  expect(stored).toEqual({ sha256, size, path: store.pathOf(sha256) });
  expect(partsOf(store.path)).toEqual([]);
});

test('an interrupted download keeps what came', async () => {
  const controller = new AbortController();
  const { base } = await serve({
    '/a': [
      (_, response) => {
        response.writeHead(200, { 'content-length': size });
        response.write(content.subarray(0, 1000));
      },
    ],
  });
  const store = makeStore();
  const request = {
    sha256,
    size,
    urls: [`${base}/a`],
    signal: controller.signal,
    onProgress: () => {
      controller.abort();
    },
  };
  await expect(store.fetch(request)).rejects.toEqual(failure('NET_INTERRUPTED'));
  expect(partsOf(store.path)).toHaveLength(1);
});

test.each(['ftp://mirror.example/a', 'a', 'data:text/plain,x', ''])('%j is not fetched', async (url) => {
  await expect(makeStore().fetch({ sha256, urls: [url] })).rejects.toEqual(failure('NET_URL_INVALID'));
});

test('a document is asked for in a form, and says where redirects led; a login stays with its server', async () => {
  const accepted: (string | undefined)[] = [];
  const { base } = await serve({
    '/a/': [(_, response) => response.writeHead(301, { location: '/b/' }).end()],
    '/b/': [
      (request, response) => {
        accepted.push(request.headers.accept);
        response.end('x');
      },
    ],
  });
  const url = base.replace('://', '://me:word@');
  const found = await makeStore().fetchDocument(`${url}/a/`, { maxBytes: 10, accept: 'application/json' });
  expect([Buffer.from(found.bytes).toString(), found.url, accepted]).toEqual([
    'x',
    `${url}/b/`,
    ['application/json'],
  ]);
});

test('many requests that one signal ends are no leak', async () => {
  const { base } = await serve({ '/a': [sendRange] });
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  onTestFinished(() => {
    process.off('warning', note);
  });
  const [store, { signal }] = [makeStore(), new AbortController()];
  const ask = () => store.fetchBytes(`${base}/a`, { maxBytes: size, signal });
  await Promise.all(Array.from({ length: 20 }, ask));
  await new Promise(setImmediate);
  expect(warnings).toEqual([]);
});
