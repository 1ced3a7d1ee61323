import { isLoopback } from '@holotype/model';
import { NetError } from '../errors.ts';
import { showUrl } from '../url.ts';

/** The address of an archive, also where its API is what was given; ends in a slash. Throws NetError `NET_URL_INVALID`. */
export const parseArchiveUrl = (typed: string): URL => {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.host));
  if (!url || !isSafe || `${url.username}${url.password}${url.search}${url.hash}` !== '')
    throw new NetError(
      'NET_URL_INVALID',
      `Not the address of an archive: ${url ? showUrl(url) : JSON.stringify(typed.slice(0, 200))}`,
      { hint: 'give it without a login, as in https://zenodo.org; http is for this machine alone' },
    );
  url.pathname = `${url.pathname.replace(/\/(?:api(?:\/records)?\/?)?$/, '')}/`;
  return url;
};
