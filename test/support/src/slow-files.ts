import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from './listen.ts';

export interface SlowFile {
  readonly url: string;
  readonly sha256: string;
  readonly size: number;
}

const piece = 8 * 1024;

/** A server of many files that come slowly, the third of which it refuses with 403 for as long as `fails`. */
export const serveSlowly = async (count: number) => {
  const contents = Array.from({ length: count }, (_, at) => Buffer.alloc(40 * piece, `file ${at} `));
  const ranges = new Map<number, number[]>();
  const state = { fails: true, delay: 10, quick: new Set<number>(), asked: 0, ranges };
  const running = new Set<ServerResponse>();
  const sockets = new Set<Socket>();
  const base = await listen((request, response) => {
    state.asked++;
    running.add(response);
    response.once('close', () => running.delete(response));
    const at = Number(/\/(\d+)(?:\D|$)/.exec(request.url ?? '')?.[1]);
    const content = contents[at] ?? Buffer.alloc(0);
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
    sockets.add(request.socket);
    request.socket.once('close', () => sockets.delete(request.socket));
    state.ranges.set(at, [...(state.ranges.get(at) ?? []), from]);
    const answer = async () => {
      // So that all that is asked for side by side is on its way.
      while (at === 2 && state.asked < 6) await sleep(state.delay);
      if (at === 2 && state.fails) {
        await sleep(5 * state.delay);
        response.writeHead(403).end('no');
        return;
      }
      const range = { 'content-range': `bytes ${from}-${content.length - 1}/${content.length}` };
      const length = { 'content-length': content.length - from };
      response.writeHead(from === 0 ? 200 : 206, { ...length, ...(from > 0 && range) });
      for (let sent = from; sent < content.length && !response.destroyed; sent += piece) {
        response.write(content.subarray(sent, sent + piece));
        if (!state.quick.has(at)) await sleep(state.delay);
      }
      response.end();
    };
    void answer();
  });
  const files = contents.map((content, at): SlowFile => ({
    url: `${base}/${at}`,
    sha256: createHash('sha256').update(content).digest('hex'),
    size: content.length,
  }));
  return { files, state, open: () => ({ answers: running.size, sockets: sockets.size }) };
};

/** Every file below a directory, with its bytes: not the same a moment later where something still writes. */
export const sizesBelow = (directory: string): ReadonlyMap<string, number> =>
  new Map(
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const stat = statSync(join(directory, name));
      return stat.isFile() ? [[name, stat.size] as const] : [];
    }),
  );
