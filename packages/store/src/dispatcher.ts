import { Agent, type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { trustedAuthorities } from './authorities.ts';
import { NetError } from './errors.ts';

export interface DispatcherOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Milliseconds without a byte after which a download is given up. */
  readonly stallMs: number;
}

/** An HTTP client for servers on this machine, without TLS; proxies are for what is elsewhere. */
export const makeDirectDispatcher = ({ stallMs }: Pick<DispatcherOptions, 'stallMs'>): Dispatcher =>
  new Agent({ connect: { timeout: Math.min(stallMs, 10_000) } });

/** An HTTP client with proxies and private authorities from the environment. */
export const makeDispatcher = ({ env, stallMs }: DispatcherOptions): Dispatcher => {
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
    });
  } catch (cause) {
    throw new NetError('NET_URL_INVALID', 'http_proxy or https_proxy is not a URL', {
      hint: 'set it as http://host:port',
      cause,
    });
  }
};
