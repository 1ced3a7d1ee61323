import { longestUrl, type PackageIndex, withoutLogin } from './package-index.ts';

/** Where a package's file may be had: as everybody may know it, and as this machine asks. */
export interface FileUrls {
  readonly urls: readonly string[];
  readonly withLogin: readonly string[];
}

/**
 * Of the file at `path` below an index that keeps the paths of the public one, as its mirrors do. The index that has it comes first, also for
 * those who fetch it later: the public one hears of a name, which may be a private one, only where the other does not answer.
 */
export const urlsBelow = (index: PackageIndex, path: string, publicIndex: PackageIndex): FileUrls => {
  const asked = index.asked + path;
  const urls = [withoutLogin(asked), publicIndex.url + path].filter(({ length }) => length <= longestUrl);
  return { urls: [...new Set(urls)], withLogin: asked === urls[0] ? [] : [asked] };
};
