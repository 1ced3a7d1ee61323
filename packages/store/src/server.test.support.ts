import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeTemporaryDirectory } from '@holotype/host';
import { expect, onTestFinished } from 'vitest';
import { openStore, type StoreOptions } from './open-store.ts';

export const content = Buffer.alloc(300_000, 'holotype ');
export const size = content.length;
export const sha256 = createHash('sha256').update(content).digest('hex');

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export const sendRange: Answer = (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const headers = { 'content-length': size - from };
  if (from === 0) response.writeHead(200, headers);
  else response.writeHead(206, { ...headers, 'content-range': `bytes ${from}-${size - 1}/${size}` });
  response.end(content.subarray(from));
};
/** A server that gives each request for a path the next of its answers, the last one for ever. */
export const serve = async (paths: Record<string, Answer[]>) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${path} ${request.headers.range ?? 'all'}`);
    const answers = paths[path] ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer) answer(request, response);
    else response.writeHead(404).end('no');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

export const makeStore = (options: StoreOptions = {}) =>
  openStore({
    path: `${makeTemporaryDirectory('holotype-store')}/store`,
    pauseMs: 1,
    env: {},
    ...options,
  });

export const failure = (code: string) =>
  expect.objectContaining({ code, hint: expect.any(String) as string }) as Error;
