import type { FileUrls } from '../../reading/file-urls.ts';
import { longestUrl, type PackageIndex, withoutLogin } from '../../reading/package-index.ts';
import { fullName, type GemName } from '../gem/name.ts';
import { publicServer } from './settings.ts';

/** Where a server has the file of a gem. `isPublic`: it has what rubygems.org has, which knows the name. */
export const urlsOf = (server: PackageIndex, isPublic: boolean, gem: GemName): FileUrls => {
  const path = `/gems/${encodeURIComponent(fullName(gem))}.gem`;
  const asked = server.asked + path;
  const urls = [...(isPublic ? [publicServer.url + path] : []), withoutLogin(asked)].filter(
    ({ length }) => length <= longestUrl,
  );
  return { urls: [...new Set(urls)], withLogin: asked === urls[0] ? [] : [asked] };
};
