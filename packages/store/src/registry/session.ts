import { isLoopback, type RegistryReference } from '@holotype/model';
import { type Answer, type ExchangeOptions, type HttpRequest, makeExchange } from '../exchange.ts';
import { maxRedirects, nextUrl, tooManyRedirects } from '../redirects.ts';
import type { FoundCredentials } from './credentials.ts';
import type { Request, Session } from './exchange.ts';
import { makeLogin } from './login.ts';

export interface SessionOptions extends ExchangeOptions {
  readonly reference: Pick<RegistryReference, 'host' | 'repository'>;
  /** Also of a registry that is not on this machine. */
  readonly plainHttp: boolean;
  readonly credentials: () => Promise<FoundCredentials>;
}

export const openSession = (options: SessionOptions): Session => {
  const { reference } = options;
  const isPlain = options.plainHttp || isLoopback(reference.host);
  const base = new URL(`${isPlain ? 'http' : 'https'}://${reference.host}/`);
  const path = `/v2/${reference.repository}/`;
  const exchange = makeExchange(options);
  const once = (url: URL, request: HttpRequest, authorization: string | undefined): Promise<Answer> =>
    exchange(url, {
      ...request,
      headers: { ...request.headers, ...(authorization !== undefined && { authorization }) },
    });

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
