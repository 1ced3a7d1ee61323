import { fileURLToPath } from 'node:url';
import { readLocalFile } from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';
import { type Dispatcher, EnvHttpProxyAgent, interceptors } from 'undici';
import { trustedAuthorities } from './authorities.ts';
import { NetError } from './errors.ts';
import { statusError, toNetError } from './net-failure.ts';
import { basicLogin, showUrl } from './url.ts';

interface Opened {
  /** Where in the file `body` starts: what was asked for, or 0 where the server sends all of it. */
  readonly offset: number;
  /** Bytes of the whole file, if the server says. */
  readonly total: number | undefined;
  readonly body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}
/** Starts reading `url` at byte `from`. Throws NetError, also while the body is read. */
export type Transport = (url: URL, from: number, signal: AbortSignal | undefined) => Promise<Opened>;

export interface TransportOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly offline: boolean;
  /** Milliseconds without a byte after which a download is given up. */
  readonly stallMs: number;
}

const makeDispatcher = ({ env, stallMs }: TransportOptions): Dispatcher => {
  const tls = { secureContext: trustedAuthorities(env) };
  const proxy = (...names: string[]) =>
    names.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
  try {
    return new EnvHttpProxyAgent({
      httpProxy: proxy('http_proxy', 'HTTP_PROXY'),
      httpsProxy: proxy('https_proxy', 'HTTPS_PROXY'),
      noProxy: proxy('no_proxy', 'NO_PROXY'),
      connect: { ...tls, timeout: Math.min(stallMs, 10_000) },
      requestTls: tls,
      proxyTls: tls,
      // Proxies refuse CONNECT to port 80.
      proxyTunnel: false,
    }).compose(interceptors.redirect({ maxRedirections: 8 }));
  } catch (cause) {
    throw new NetError('NET_URL_INVALID', 'http_proxy or https_proxy is not a URL', {
      hint: 'set it as http://host:port',
      cause,
    });
  }
};

const guard = async function* (body: AsyncIterable<Uint8Array>, url: URL, signal: AbortSignal | undefined) {
  try {
    yield* body;
  } catch (error) {
    throw toNetError(error, url, true, signal);
  }
};

const localPath = (url: URL): string | undefined => {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
};

const openFile = (url: URL, from: number): Opened => {
  const path = localPath(url);
  const file = path === undefined ? undefined : readLocalFile(utf8ToRaw(path), from);
  if (!file) throw new NetError('NET_NOT_FOUND', `No such file: ${showUrl(url)}`);
  return { offset: Math.min(from, file.size), total: file.size, body: file.chunks };
};

/** http, https and file URLs: proxies and private authorities from the environment, redirects followed, no content decoding. */
export const makeTransport = (options: TransportOptions): Transport => {
  let dispatcher: Dispatcher | undefined;
  const open: Transport = async (url, from, signal) => {
    if (url.protocol === 'file:') return openFile(url, from);
    if (options.offline) throw new NetError('NET_OFFLINE', `Offline: ${showUrl(url)} is not in the store`);
    dispatcher ??= makeDispatcher(options);
    const range = from > 0 ? { range: `bytes=${from}-` } : {};
    try {
      const { statusCode, headers, body } = await dispatcher.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method: 'GET',
        headers: {
          'user-agent': 'holotype',
          accept: '*/*',
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
      if (statusCode === 200) return { offset: 0, total, body: guard(body, url, signal) };
      const place = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(String(headers['content-range'] ?? ''));
      if (statusCode === 206 && from > 0 && place && Number(place[1]) === from) {
        return {
          offset: from,
          total: place[2] === '*' ? undefined : Number(place[2]),
          body: guard(body, url, signal),
        };
      }
      await body.dump();
      // A range that the server cannot or will not give: the whole file then.
      if (from > 0 && (statusCode === 206 || statusCode === 416)) return await open(url, 0, signal);
      throw statusError(statusCode, url);
    } catch (error) {
      throw toNetError(error, url, false, signal);
    }
  };
  return open;
};
