import { cutUserInfo } from '../../reading/user-info.ts';

/** An index of Python packages: what answers to the simple API (PEP 503, 691) below its URL. */
export interface PackageIndex {
  /** Without login and without a slash at its end: as it may be shown and written. */
  readonly url: string;
  /** The same with its login, for requests alone. */
  readonly asked: string;
}

export const publicIndex: PackageIndex = { url: 'https://pypi.org/simple', asked: 'https://pypi.org/simple' };

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
