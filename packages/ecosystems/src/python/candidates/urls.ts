import type { ListedFile } from './listing.ts';
import type { FileUrls } from '../../reading/file-urls.ts';
import { lendLogin, longestUrl, type PackageIndex, withoutLogin } from '../../reading/package-index.ts';

export const urlsOf = ({ url }: ListedFile, index: PackageIndex): FileUrls => {
  const plain = withoutLogin(url);
  const asked = lendLogin(url, index);
  const urls = [canonicalUrl(plain), plain].filter(
    (one): one is string => one !== undefined && one.length <= longestUrl,
  );
  return { urls: [...new Set(urls)], withLogin: asked === plain ? [] : [asked] };
};

/** Mirrors of the public index keep its paths, which are made of the file's hash: by them a file is found where everybody can get it. */
const canonicalUrl = (url: string): string | undefined => {
  const path = /\/(packages\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{60}\/[^/]+)$/.exec(url)?.[1];
  return path === undefined ? undefined : `https://files.pythonhosted.org/${path}`;
};
