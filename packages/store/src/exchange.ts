import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import { isLoopback } from '@holotype/model';
import type { Dispatcher } from 'undici';
import { NetError } from './errors.ts';
import { guardBody, toNetError } from './net-failure.ts';
import { requestHeaders } from './url.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Body | undefined;
  /** Times the usual patience: what a server does with much that was sent takes long. */
  readonly patience?: number;
}
export interface Body {
  /** Bytes. */
  readonly size: number;
  /** Called again where it has to be sent again. */
  readonly pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}
export interface Answer {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  /** Ends it without reading it to its end. */
  readonly drop: () => Promise<void>;
  /** Where redirects led. */
  readonly url: URL;
}
/** One request, one answer: no redirect is followed. Throws NetError, also while the body is read. */
export type Exchange = (url: URL, request: HttpRequest) => Promise<Answer>;

export interface ExchangeOptions {
  readonly offline: boolean;
  /** Milliseconds without a byte. */
  readonly stallMs: number;
  /** `isNear`: for http on this machine, which goes through no proxy. */
  readonly client: (isNear: boolean) => Promise<Dispatcher>;
  readonly signal: AbortSignal | undefined;
}

export const makeExchange = ({ offline, stallMs, client, signal }: ExchangeOptions): Exchange => {
  // Node takes more than ten requests that one signal ends for a leak.
  if (signal) setMaxListeners(0, signal);
  return async (url, { method, headers = {}, body, patience = 1 }) => {
    if (offline) throw new NetError('NET_OFFLINE', `Offline: ${url.host} is not asked`);
    try {
      const dispatcher = await client(url.protocol === 'http:' && isLoopback(url.host));
      const answer = await dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: {
          ...requestHeaders(url),
          ...headers,
          ...(body && { 'content-length': String(body.size) }),
        },
        // A stream, so that what is sent counts as a sign of life.
        ...(body && { body: Readable.from(body.pieces(), { objectMode: false }) }),
        headersTimeout: stallMs * patience,
        bodyTimeout: stallMs,
        signal,
      });
      return {
        status: answer.statusCode,
        header: (name) => {
          const value = answer.headers[name];
          return typeof value === 'string' ? value : value?.join(', ');
        },
        body: guardBody(answer.body, url, signal),
        drop: () => answer.body.dump({ limit: 16 * 1024 }).catch(() => undefined),
        url,
      };
    } catch (error) {
      throw toNetError(error, url, false, signal);
    }
  };
};
