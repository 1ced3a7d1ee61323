import { longestUrl, type PackageIndex, withoutLogin } from './package-index.ts';

/** Where a package's file may be had: as everybody may know it, and as this machine asks. */
export interface FileUrls {
  readonly urls: readonly string[];
  readonly withLogin: readonly string[];
}

/**
 * Of the file at `path` below an index that keeps the paths of the public one, as its mirrors do. What this machine's own index has is asked
 * of nobody else: a private name is told to nobody new.
 */
export const urlsBelow = (index: PackageIndex, path: string, publicIndex: PackageIndex): FileUrls => {
  const asked = index.asked + path;
  const urls = [publicIndex.url + path, withoutLogin(asked)].filter(({ length }) => length <= longestUrl);
  return { urls: [...new Set(urls)], withLogin: asked === urls[0] ? [] : [asked] };
};
