import { NetError } from './errors.ts';
import { showUrl } from './url.ts';

const redirects = new Set([301, 302, 303, 307, 308]);
export const maxRedirects = 8;

/** Where an answer leads on to; undefined if it leads nowhere. Throws NetError for what no client should follow. */
export const nextUrl = (url: URL, status: number, location: unknown): URL | undefined =>
  redirects.has(status) && typeof location === 'string' ? locationFrom(url, location) : undefined;

/** The URL that an answer of `url` names as its Location. Throws NetError for what no client should follow. */
export const locationFrom = (url: URL, location: string): URL => {
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

export const tooManyRedirects = (url: URL): NetError =>
  new NetError('NET_REFUSED', `${showUrl(url)} redirects too often`);
