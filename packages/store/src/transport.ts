import { setMaxListeners } from 'node:events';
import { readLocalFile } from '@holotype/host';
import type { Dispatcher } from 'undici';
import type { DispatcherOptions } from './dispatcher.ts';
import { NetError } from './errors.ts';
import { statusError, toNetError } from './net-failure.ts';
import { basicLogin, showUrl, toLocalPath } from './url.ts';

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

export interface TransportOptions extends DispatcherOptions {
  readonly offline: boolean;
}

const guard = async function* (body: AsyncIterable<Uint8Array>, url: URL, signal: AbortSignal | undefined) {
  try {
    yield* body;
  } catch (error) {
    throw toNetError(error, url, true, signal);
  }
};

const redirects = new Set([301, 302, 303, 307, 308]);
const maxRedirects = 8;

/** Where an answer leads on to. Throws NetError for what no client should follow. */
const nextUrl = (url: URL, location: string): URL => {
  const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
  if (next?.protocol !== 'https:' && (next?.protocol !== 'http:' || url.protocol === 'https:'))
    throw new NetError('NET_REFUSED', `${showUrl(url)} leads to what is not fetched from there`, {
      hint: 'a redirect from https leads to https: name the mirror that it leads to yourself',
    });
  // A login is for the server that it was given for.
  if (next.origin === url.origin && next.username === '')
    [next.username, next.password] = [url.username, url.password];
  return next;
};

const openFile = (url: URL, from: number): Opened => {
  const path = toLocalPath(url);
  const file = path === undefined ? undefined : readLocalFile(path, from);
  if (!file) throw new NetError('NET_NOT_FOUND', `No such file: ${showUrl(url)}`);
  return { url, offset: Math.min(from, file.size), total: file.size, body: file.chunks };
};

/** http, https and file URLs: proxies and private authorities from the environment, redirects followed but none that leads from https to http, no content decoding. */
export const makeTransport = (options: TransportOptions): Transport => {
  let dispatcher: Promise<Dispatcher> | undefined;
  const open = async (
    url: URL,
    from: number,
    signal: AbortSignal | undefined,
    accept: string,
    hops: number,
  ): Promise<Opened> => {
    if (url.protocol === 'file:') return openFile(url, from);
    if (options.offline) throw new NetError('NET_OFFLINE', `Offline: ${showUrl(url)} is not in the store`);
    // Only what fetches needs an HTTP client, and loading it takes a third of the start of a command.
    dispatcher ??= import('./dispatcher.ts').then(({ makeDispatcher }) => makeDispatcher(options));
    const client = await dispatcher;
    // Node takes more than ten requests that one signal ends for a leak.
    if (signal) setMaxListeners(0, signal);
    const range = from > 0 ? { range: `bytes=${from}-` } : {};
    try {
      const { statusCode, headers, body } = await client.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: {
          'user-agent': 'holotype',
          accept,
          'accept-encoding': 'identity',
          ...basicLogin(url),
          ...range,
        },
        headersTimeout: options.stallMs,
        bodyTimeout: options.stallMs,
        signal,
      });
      const length = Number(headers['content-length'] ?? NaN);
      const total = Number.isSafeInteger(length) ? length : undefined;
      if (statusCode === 200) return { url, offset: 0, total, body: guard(body, url, signal) };
      const place = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers['content-range'] ?? ''));
      if (statusCode === 206 && from > 0 && place && Number(place[1]) === from) {
        return {
          url,
          offset: from,
          total: place[2] === '*' ? undefined : Number(place[2]),
          body: guard(body, url, signal),
        };
      }
      await body.dump();
      const { location } = headers;
      if (redirects.has(statusCode) && typeof location === 'string') {
        const next = nextUrl(url, location);
        if (hops < maxRedirects) return await open(next, from, signal, accept, hops + 1);
        throw new NetError('NET_REFUSED', `${showUrl(url)} redirects too often`);
      }
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
