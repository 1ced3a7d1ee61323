import { type FileUrls, urlsBelow } from '../../reading/file-urls.ts';
import { longestUrl, type PackageIndex, withoutLogin } from '../../reading/package-index.ts';
import { fullName, type GemName } from '../gem/name.ts';
import { publicServer } from './settings.ts';

/** Where a server has the file of a gem. `isPublic`: it has what rubygems.org has. */
export const urlsOf = (server: PackageIndex, isPublic: boolean, gem: GemName): FileUrls => {
  const path = `/gems/${encodeURIComponent(fullName(gem))}.gem`;
  if (isPublic) return urlsBelow(server, path, publicServer);
  const asked = server.asked + path;
  const urls = [withoutLogin(asked)].filter(({ length }) => length <= longestUrl);
  return { urls, withLogin: asked === urls[0] ? [] : [asked] };
};
