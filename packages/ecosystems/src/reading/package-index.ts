import { cutUserInfo } from './user-info.ts';

/** A server that lists public packages below its URL: an index of Python, a registry of npm. */
export interface PackageIndex {
  /** Without login and without a slash at its end: as it may be shown and written. */
  readonly url: string;
  /** The same with its login, for requests alone. */
  readonly asked: string;
}

/** Undefined for what is no URL that can be asked. */
export const toIndex = (text: string): PackageIndex | undefined => {
  const asked = text.trim().replace(/\/+$/, '');
  if (!/^(?:https?|file):\/\/./i.test(asked) || !URL.canParse(asked)) return undefined;
  return { url: withoutLogin(asked), asked };
};

/** A URL as it may be told: without login, query and fragment, any of which may let somebody in. */
export const withoutLogin = (url: string): string => cutUserInfo(url.replace(/[?#].*$/s, ''));

/** Each index once, the first spelling of several; one with a login says more than one without. */
export const distinctIndexes = (indexes: readonly PackageIndex[]): readonly PackageIndex[] => {
  const found = new Map<string, PackageIndex>();
  for (const one of indexes) {
    const known = found.get(one.url);
    if (!known || known.asked === known.url) found.set(one.url, one);
  }
  return [...found.values()];
};

/** As the schema of the Lock allows. */
export const longestUrl = 1024;

/** The URL of a file as an index's login lets it be asked for: a login is for the server that it was given for. */
export const lendLogin = (url: string, index: PackageIndex): string => {
  if (index.asked === index.url) return url;
  const [file, from] = [new URL(url), new URL(index.asked)];
  if (file.origin !== from.origin || file.username !== '') return url;
  [file.username, file.password] = [from.username, from.password];
  return file.href;
};
