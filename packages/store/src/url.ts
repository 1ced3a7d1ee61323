import { fileURLToPath } from 'node:url';
import { fromLocal } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { NetError } from './errors.ts';

const schemes = new Set(['http:', 'https:', 'file:']);

/** A URL that can be fetched. Throws NetError `NET_URL_INVALID`. */
export const parseUrl = (url: string): URL => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !schemes.has(parsed.protocol)) {
    throw new NetError(
      'NET_URL_INVALID',
      `Not a URL that can be fetched: ${JSON.stringify(url.slice(0, 200))}`,
    );
  }
  return parsed;
};

/** The path that a file URL names; undefined for one of another host. */
export const toLocalPath = (url: URL): RawPath | undefined => {
  try {
    return fromLocal(fileURLToPath(url));
  } catch {
    return undefined;
  }
};

/** For messages: without user name, password and query, which may hold a token. */
export const showUrl = (url: URL): string => {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  shown.search = url.search === '' ? '' : '?…';
  shown.hash = '';
  return decodeIfText(shown.href);
};

const decodeIfText = (href: string): string => href.replace('%E2%80%A6', '…');

/** What every request says: the bytes are wanted as they lie on the server. */
export const requestHeaders = (url: URL): Record<string, string> => ({
  'user-agent': 'holotype',
  accept: '*/*',
  'accept-encoding': 'identity',
  ...basicLogin(url),
});

/** The Authorization header that a user name and password in the URL ask for. */
const basicLogin = (url: URL): Record<string, string> => {
  if (url.username === '' && url.password === '') return {};
  const login = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return { authorization: `Basic ${Buffer.from(login).toString('base64')}` };
};
