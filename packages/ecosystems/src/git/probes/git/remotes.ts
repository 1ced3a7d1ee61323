import { type GitRemote, toWord } from '@holotype/model';
import { withoutLogin } from '../../../reading/package-index.ts';

const mostRefs = 10;
const mostRemotes = 100;

/** As it may be told and asked from elsewhere: without a login; undefined for a directory of this machine. */
export const publicRemote = (url: string): string | undefined => {
  if (/^(?:https?|ssh|git|git\+ssh):\/\/[^/]/i.test(url)) return withoutLogin(url);
  // As scp writes it; the user git is nobody.
  const [, user, host, path] = /^(?:([^@/\s]+)@)?([\w.-]+|\[[\da-f:]+\]):(?!\/\/)([^\s]+)$/i.exec(url) ?? [];
  if (host === undefined || path === undefined || (user === undefined && host.length === 1)) return undefined;
  return `${user === 'git' ? 'git@' : ''}${host}:${path}`;
};

/** `config -z --get-regexp` of the URLs of remotes: name and first URL of each. */
const parseUrls = (text: string): ReadonlyMap<string, string> => {
  const urls = new Map<string, string>();
  for (const row of text.split('\0')) {
    const [, name, url] = /^remote\.(.+)\.url\n([^]*)$/.exec(row) ?? [];
    if (name !== undefined && url !== undefined && !urls.has(name)) urls.set(name, url);
  }
  return urls;
};

/**
 * The remotes one of whose tracking refs contains a commit. `config`: the URLs of remotes; `refs`: one remote-tracking ref a line. A ref belongs to
 * the remote with the longest name that it begins with: names may have slashes. In the order of the repository's settings.
 */
export const remotesOf = (
  config: string,
  refs: string,
  looksSecret: (text: string) => boolean,
): GitRemote[] => {
  const urls = parseUrls(config);
  const ownerOf = (ref: string) =>
    [...urls.keys()]
      .filter((name) => ref.startsWith(`refs/remotes/${name}/`))
      .sort((a, b) => b.length - a.length)[0];
  const owned = refs.split('\n').map((ref) => ({ ref, owner: ownerOf(ref) }));
  const byUrl = new Map<string, string[]>();
  for (const [name, text] of urls) {
    const own = owned.filter(({ owner }) => owner === name).map(({ ref }) => toWord(ref));
    const url = own.length > 0 ? publicRemote(text) : undefined;
    if (url !== undefined && !looksSecret(url)) byUrl.set(url, [...(byUrl.get(url) ?? []), ...own]);
  }
  return [...byUrl]
    .slice(0, mostRemotes)
    .map(([url, known]) => ({ url: toWord(url), refs: known.slice(0, mostRefs) }));
};
