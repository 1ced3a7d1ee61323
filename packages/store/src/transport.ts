import { setMaxListeners } from 'node:events';
import { readLocalFile } from '@holotype/host';
import type { Dispatcher } from 'undici';
import { NetError } from './errors.ts';
import { guardBody, statusError, toNetError } from './net-failure.ts';
import { maxRedirects, nextUrl, tooManyRedirects } from './redirects.ts';
import { requestHeaders, showUrl, toLocalPath } from './url.ts';

interface Opened {
  /** Where redirects led. */
  readonly url: URL;
  /** Where in the file `body` starts: what was asked for, or 0 where the server sends all of it. */
  readonly offset: number;
  /** Bytes of the whole file, if the server says. */
  readonly total: number | undefined;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}
/** Starts reading `url` at byte `from`. Throws NetError, also while the body is read. */
export type Transport = (
  url: URL,
  from: number,
  signal: AbortSignal | undefined,
  accept?: string,
) => Promise<Opened>;

export interface TransportOptions {
  readonly offline: boolean;
  /** Milliseconds without a byte after which a download is given up. */
  readonly stallMs: number;
  readonly client: () => Promise<Dispatcher>;
}

const openFile = (url: URL, from: number): Opened => {
  const path = toLocalPath(url);
  const file = path === undefined ? undefined : readLocalFile(path, from);
  if (!file) throw new NetError('NET_NOT_FOUND', `No such file: ${showUrl(url)}`);
  return { url, offset: Math.min(from, file.size), total: file.size, body: file.chunks };
};

/** http, https and file URLs: proxies and private authorities from the environment, redirects followed but none that leads from https to http, no content decoding. */
export const makeTransport = (options: TransportOptions): Transport => {
  const open = async (
    url: URL,
    from: number,
    signal: AbortSignal | undefined,
    accept: string,
    hops: number,
  ): Promise<Opened> => {
    if (url.protocol === 'file:') return openFile(url, from);
    if (options.offline) throw new NetError('NET_OFFLINE', `Offline: ${showUrl(url)} is not in the store`);
    const client = await options.client();
    // Node takes more than ten requests that one signal ends for a leak.
    if (signal) setMaxListeners(0, signal);
    const range = from > 0 ? { range: `bytes=${from}-` } : {};
    try {
      const { statusCode, headers, body } = await client.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: { ...requestHeaders(url), accept, ...range },
        headersTimeout: options.stallMs,
        bodyTimeout: options.stallMs,
        signal,
      });
      const length = Number(headers['content-length'] ?? NaN);
      const total = Number.isSafeInteger(length) ? length : undefined;
      if (statusCode === 200) return { url, offset: 0, total, body: guardBody(body, url, signal) };
      const place = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers['content-range'] ?? ''));
      if (statusCode === 206 && from > 0 && place && Number(place[1]) === from) {
        return {
          url,
          offset: from,
          total: place[2] === '*' ? undefined : Number(place[2]),
          body: guardBody(body, url, signal),
        };
      }
      await body.dump();
      const next = nextUrl(url, statusCode, headers['location']);
      if (next && hops >= maxRedirects) throw tooManyRedirects(url);
      if (next) return await open(next, from, signal, accept, hops + 1);
      // A range that the server cannot or will not give: the whole file then.
      if (from > 0 && (statusCode === 206 || statusCode === 416))
        return await open(url, 0, signal, accept, hops);
      throw statusError(statusCode, url);
    } catch (error) {
      throw toNetError(error, url, false, signal);
    }
  };
  return (url, from, signal, accept = '*/*') => open(url, from, signal, accept, 0);
};
