import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type Answer, content, failure, makeStore, serve, sha256, size } from '../server.test.support.ts';
import type { AskRequest, Reply } from './question.ts';

const whole: Answer = (_, response) => response.writeHead(200, { 'content-length': size }).end(content);
const other: Answer = (_, response) =>
  response.writeHead(200, { 'content-length': size }).end(Buffer.alloc(size, 'x'));
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();
const never: Answer = () => undefined;
const slow: Answer = (request, response) => {
  setTimeout(() => {
    whole(request, response);
  }, 150);
};
/** Only what says how much it is without sending it. */
const noHead: Answer = (request, response) => {
  if (request.method === 'HEAD') response.writeHead(405).end();
  else response.writeHead(206, { 'content-range': `bytes 0-0/${size}` }).end('h');
};

const ask = async (urls: readonly string[], wishes: Partial<AskRequest> = {}, store = makeStore()) =>
  store.ask({
    questions: urls.map((url) => ({ url, size, sha256 })),
    ...{ content: false, deadlineMs: 400 },
    ...wishes,
  });
const one = async (answers: Answer[], wishes: Partial<AskRequest> = {}) => {
  const { base, asked } = await serve({ '/a': answers });
  const { replies, requests } = await ask([`${base}/a`], wishes);
  return { reply: replies[0], requests, asked };
};

test.each<[string, Answer[], Reply, number]>([
  ['there', [whole], { kind: 'available', size }, 1],
  ['404', [status(404)], { kind: 'gone', status: 404 }, 1],
  ['410', [status(410)], { kind: 'gone', status: 410 }, 1],
  ['401', [status(401)], { kind: 'refused', why: 'answers 401' }, 1],
  ['403 to HEAD and GET', [status(403)], { kind: 'refused', why: 'answers 403' }, 2],
  ['405 to HEAD', [noHead], { kind: 'available', size }, 2],
  ['503, then there', [status(503), whole], { kind: 'available', size }, 2],
  ['503 for ever', [status(503)], { kind: 'unreachable', why: 'answers 503' }, 4],
  ['429 without a time', [status(429), whole], { kind: 'available', size }, 2],
  [
    '429 that asks to wait an hour',
    [status(429, { 'retry-after': '3600' })],
    { kind: 'unreachable', why: 'answers 429, and asks to wait 3600 s' },
    1,
  ],
  ['slow', [slow], { kind: 'available', size }, 1],
  ['never answering', [never], { kind: 'unreachable', why: 'has not answered in 0.4 s' }, 2],
  [
    'of another size',
    [status(200, { 'content-length': '7' })],
    { kind: 'changed', what: 'size', size: 7 },
    1,
  ],
])('a file that is %s', async (_, answers, reply, requests) => {
  expect(await one(answers)).toMatchObject({ reply, requests });
});

test('a server that says when to come back is asked then, and not before', async () => {
  const began = Date.now();
  const { reply } = await one([status(429, { 'retry-after': '1' }), whole]);
  expect(reply).toEqual({ kind: 'available', size });
  expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  const date = new Date(Date.now() + 2000).toUTCString();
  expect((await one([status(503, { 'retry-after': date }), whole])).reply).toEqual({
    kind: 'available',
    size,
  });
});

test('while a server asks to wait, none of its files is asked for', async () => {
  const times: number[] = [];
  const note =
    (answer: Answer): Answer =>
    (request, response) => {
      times.push(Date.now());
      answer(request, response);
    };
  const { base } = await serve({
    '/a': [note(status(429, { 'retry-after': '1' })), note(whole)],
    ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`/${String(at)}`, [slow, note(whole)]])),
  });
  const urls = [`${base}/a`, ...Array.from({ length: 12 }, (_, at) => `${base}/${String(at)}`)];
  const { replies } = await ask(urls);
  expect(replies.map(({ kind }) => kind)).toEqual(urls.map(() => 'available'));
  expect(times.filter((time) => time > (times[0] ?? 0) + 300 && time < (times[0] ?? 0) + 950)).toEqual([]);
});

test('bytes are compared where that is asked', async () => {
  expect((await one([other])).reply).toEqual({ kind: 'available', size });
  expect((await one([other], { content: true })).reply).toEqual({ kind: 'changed', what: 'content', size });
  expect((await one([whole], { content: true })).reply).toEqual({ kind: 'available', size });
  const endless: Answer = (_, response) => {
    response.writeHead(200);
    const more = () => {
      if (response.write(Buffer.alloc(65_536))) setImmediate(more);
      else response.once('drain', more);
    };
    more();
  };
  expect((await one([endless], { content: true })).reply).toEqual({
    kind: 'changed',
    what: 'size',
    size: undefined,
  });
});

test('a redirect to the same server is no news, and one to another is', async () => {
  const far = await serve({ '/there': [whole] });
  const { base } = await serve({
    '/near': [status(302, { location: '/here' })],
    '/here': [whole],
    '/far': [status(301, { location: `${far.base}/there` })],
    '/lost': [status(301, { location: `${far.base}/none` })],
    '/round': [status(302, { location: '/round' })],
  });
  const { replies } = await ask(['near', 'far', 'lost', 'round'].map((path) => `${base}/${path}`));
  expect(replies.slice(0, 3)).toEqual([
    { kind: 'available', size },
    { kind: 'redirected', to: new URL(far.base).host, size },
    { kind: 'gone', status: 404 },
  ]);
  expect(replies[3]).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('redirects too often') as string,
  });
});

test('a server that refuses HEAD is not asked for it again', async () => {
  const heads: string[] = [];
  const counting: Answer = (request, response) => {
    heads.push(request.method ?? '');
    noHead(request, response);
  };
  const paths = Array.from({ length: 20 }, (_, at) => `/${String(at)}`);
  const { base } = await serve(Object.fromEntries(paths.map((path) => [path, [counting]])));
  const { replies } = await ask(paths.map((path) => base + path));
  expect(replies.every(({ kind }) => kind === 'available')).toBe(true);
  expect(heads.filter((method) => method === 'HEAD').length).toBeLessThanOrEqual(4);
});

test('a server gets four requests at a time', async () => {
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      whole(request, response);
    }, 10);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { replies, requests, elapsedMs } = await ask(
    Array.from({ length: 40 }, (_, at) => `${base}/${String(at)}`),
  );
  expect([replies.length, requests, most]).toEqual([40, 40, 4]);
  expect(elapsedMs).toBeGreaterThan(90);
});

test('a server that does not answer at all is given up after a few files', async () => {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await new Promise((done) => server.close(done));
  const { replies, requests } = await ask(Array.from({ length: 30 }, (_, at) => `${base}/${String(at)}`));
  expect(replies[0]).toEqual({ kind: 'unreachable', why: 'no connection: ECONNREFUSED' });
  expect(replies.at(-1)).toEqual({ kind: 'unreachable', why: 'not asked: the server does not answer' });
  expect(requests).toBeLessThan(12);
});

test('files of this machine are looked at only where the user allows it', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'holotype-ask-'));
  writeFileSync(join(directory, 'a'), content);
  const urls = ['a', 'none'].map((name) => pathToFileURL(join(directory, name)).href);
  const refused = await ask(urls);
  expect(refused.replies.map(({ kind }) => kind)).toEqual(['refused', 'refused']);
  const allowed = await ask(urls, { content: true }, makeStore({ filesFrom: [directory], offline: true }));
  expect(allowed.replies).toEqual([{ kind: 'available', size }, { kind: 'gone' }]);
  expect((await ask(['ftp://a/b', 'nonsense'])).replies.map(({ kind }) => kind)).toEqual([
    'refused',
    'refused',
  ]);
});

test('it can be interrupted, also while it waits, and offline nothing is asked', async () => {
  const { base } = await serve({ '/a': [status(429, { 'retry-after': '50' })] });
  const stop = new AbortController();
  setTimeout(() => {
    stop.abort();
  }, 50);
  await expect(ask([`${base}/a`], { signal: stop.signal })).rejects.toThrow(failure('NET_INTERRUPTED'));
  await expect(ask([`${base}/a`], {}, makeStore({ offline: true }))).rejects.toThrow(failure('NET_OFFLINE'));
});

test('each reply is told when it comes', async () => {
  const { base } = await serve({ '/a': [whole] });
  const told: string[] = [];
  await ask([`${base}/a`, `${base}/b`], {
    onReply: ({ url }, { kind }) => told.push(`${url.slice(-1)} ${kind}`),
  });
  expect(told.sort()).toEqual(['a available', 'b gone']);
});
