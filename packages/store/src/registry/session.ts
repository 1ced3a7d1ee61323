import { setMaxListeners } from 'node:events';
import { Readable } from 'node:stream';
import { isLoopback, type RegistryReference } from '@holotype/model';
import type { Dispatcher } from 'undici';
import { NetError } from '../errors.ts';
import { guardBody, toNetError } from '../net-failure.ts';
import { maxRedirects, nextUrl, tooManyRedirects } from '../redirects.ts';
import { requestHeaders } from '../url.ts';
import type { Answer, Request, Session } from './exchange.ts';
import { makeLogin } from './login.ts';
import type { FoundCredentials } from './credentials.ts';

export interface SessionOptions {
  readonly reference: Pick<RegistryReference, 'host' | 'repository'>;
  /** Also of a registry that is not on this machine. */
  readonly plainHttp: boolean;
  readonly offline: boolean;
  /** Milliseconds without a byte. */
  readonly stallMs: number;
  /** `isNear`: for http on this machine, which goes through no proxy. */
  readonly client: (isNear: boolean) => Promise<Dispatcher>;
  readonly credentials: () => Promise<FoundCredentials>;
  readonly signal: AbortSignal | undefined;
}

export const openSession = (options: SessionOptions): Session => {
  const { reference, offline, stallMs, signal } = options;
  const isPlain = options.plainHttp || isLoopback(reference.host);
  const base = new URL(`${isPlain ? 'http' : 'https'}://${reference.host}/`);
  const path = `/v2/${reference.repository}/`;
  // Node takes more than ten requests that one signal ends for a leak.
  if (signal) setMaxListeners(0, signal);

  const once = async (
    url: URL,
    { method, headers = {}, body, patience = 1 }: Omit<Request, 'at' | 'action'>,
    authorization: string | undefined,
  ): Promise<Answer> => {
    if (offline) throw new NetError('NET_OFFLINE', `Offline: ${reference.host} is not asked`);
    try {
      const client = await options.client(url.protocol === 'http:' && isLoopback(url.host));
      const answer = await client.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: {
          ...requestHeaders(url),
          ...headers,
          ...(authorization !== undefined && { authorization }),
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

  const login = makeLogin({ base, repository: reference.repository, once, find: options.credentials });

  const follow = async (
    url: URL,
    request: Request,
    { hops, tried }: { readonly hops: number; readonly tried: boolean },
  ): Promise<Answer> => {
    // A login is for the registry, not for where it leads to.
    const isOwn = url.origin === base.origin;
    const answer = await once(url, request, isOwn ? login.header(request.action) : undefined);
    if (answer.status === 401 && isOwn && !tried) {
      await answer.drop();
      await login.answer(answer.header('www-authenticate'), request.action);
      return follow(url, request, { hops, tried: true });
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const next = isRead ? nextUrl(url, answer.status, answer.header('location')) : undefined;
    if (!next) return answer;
    await answer.drop();
    if (hops >= maxRedirects) throw tooManyRedirects(url);
    return follow(next, request, { hops: hops + 1, tried });
  };

  return {
    base,
    send: (request) =>
      follow(typeof request.at === 'string' ? new URL(path + request.at, base) : request.at, request, {
        hops: 0,
        tried: false,
      }),
  };
};
