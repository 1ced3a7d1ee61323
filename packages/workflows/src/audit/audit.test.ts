import { createHash } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CapsuleReader } from '@holotype/capsule';
import { makeTemporaryDirectory } from '@holotype/host';
import { type Artifact, validate } from '@holotype/model';
import { openStore } from '@holotype/store';
import { expect, onTestFinished, test } from 'vitest';
import { context } from '../context.test.support.ts';
import { auditReader } from './audit.ts';

const content = Buffer.from('a package');
const digest = `sha256:${'0'.repeat(64)}`;
const sha256 = createHash('sha256').update(content).digest('hex');

const listen = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

const whole: RequestListener = (_, response) =>
  response.writeHead(200, { 'content-length': content.length }).end(content);
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end();
const once = (first: RequestListener): RequestListener => {
  let next = first;
  return (request, response) => {
    next(request, response);
    next = whole;
  };
};

const readerOf = (urls: readonly string[]): CapsuleReader =>
  ({
    manifest: { tree: { digest } },
    lock: {
      treeDigest: digest,
      artifacts: urls.map((url): Artifact => ({
        ...{
          purl: `pkg:deb/debian/${new URL(url).pathname.slice(1)}@1`,
          format: 'deb',
          sha256,
          size: content.length,
        },
        ...{ urls: [url], trust: 'content', index: 'signed' },
      })),
    },
    place: () => undefined,
  }) as unknown as CapsuleReader;

const auditOf = (urls: readonly string[], content: boolean, offline = false) => {
  const path = `${makeTemporaryDirectory('holotype-audit')}/store`;
  const store = openStore({ path, env: {}, pauseMs: 1, offline });
  return auditReader({ ...context, store, offline }, readerOf(urls), { content, deadlineMs: 300 });
};

test('a table of verdicts, as a server with every fault gives it', async () => {
  const far = await listen(whole);
  const answers: Readonly<Record<string, RequestListener>> = {
    '/there': whole,
    '/not-found': status(404),
    '/gone': status(410),
    '/denied': status(403),
    '/busy': once(status(429, { 'retry-after': '1' })),
    '/restarting': once(status(503)),
    '/broken': status(500),
    '/near': status(302, { location: '/there' }),
    '/far': status(302, { location: `http://${far}/x` }),
    '/slow': (request, response) =>
      setTimeout(() => {
        whole(request, response);
      }, 100),
    '/silent': () => undefined,
    '/larger': status(200, { 'content-length': '99' }),
    '/other': (_, response) => response.writeHead(200, { 'content-length': content.length }).end('b package'),
    '/no-head': (request, response) => {
      (request.method === 'HEAD' ? status(405) : whole)(request, response);
    },
  };
  const server = await listen((request, response) => {
    (answers[request.url ?? ''] ?? status(404))(request, response);
  });
  const urls = Object.keys(answers).map((path) => `http://${server}${path}`);
  const audit = validate('audit', await auditOf(urls, false), 'audit');
  const verdictsOf = ({ packages }: typeof audit): Readonly<Record<string, string>> =>
    Object.fromEntries(
      packages.map(({ purl, verdict, urls: [url] }) => [
        /\/([^/]+)@1$/.exec(purl)?.[1] ?? purl,
        [verdict, url?.detail].filter((part) => part !== undefined).join(': '),
      ]),
    );
  expect(verdictsOf(audit)).toEqual({
    there: 'available',
    'not-found': 'gone: answers 404',
    gone: 'gone: answers 410',
    denied: 'refused: answers 403',
    busy: 'available',
    restarting: 'available',
    broken: 'unreachable: answers 500',
    near: 'available',
    far: `redirected: at ${far}`,
    slow: 'available',
    silent: 'unreachable: has not answered in 0.3 s',
    larger: 'changed: has 99 bytes',
    other: 'available',
    'no-head': 'available',
  });
  expect(audit.packages.slice(0, 2).map(({ verdict }) => verdict)).toEqual(['gone', 'gone']);
  expect(audit.asked).toMatchObject({ what: 'size', urls: 14 });
  expect(audit.asked.requests / audit.asked.seconds).toBeGreaterThan(1);
  const compared = verdictsOf(await auditOf([`http://${server}/other`, `http://${server}/there`], true));
  expect(compared).toEqual({ other: 'changed: has other bytes', there: 'available' });
});

test('offline nothing is asked, and what is known of the archives is said', async () => {
  let asked = 0;
  const server = await listen(() => asked++);
  const audit = await auditOf([`http://${server}/debian/pool/a.deb`], false, true);
  expect(audit.asked).toEqual({ what: 'nothing', urls: 0, requests: 0, seconds: 0 });
  expect(audit.packages.map(({ verdict, keeps, at }) => [verdict, keeps, at])).toEqual([
    ['unasked', 'until-superseded', 'archive'],
  ]);
  expect(audit.archives.map(({ name }) => name)).toEqual(['Debian archive']);
  expect(asked).toBe(0);
});
