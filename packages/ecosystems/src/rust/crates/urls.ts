import type { FileUrls } from '../../reading/file-urls.ts';
import { lendLogin, longestUrl, type PackageIndex, withoutLogin } from '../../reading/package-index.ts';
import { prefixOf } from './ask.ts';
import { publicFiles } from './registry.ts';

/** Where the file of a crate may be had. `dl`: what its index says of its files; undefined where it does not answer. */
export const urlsOf = (
  index: PackageIndex,
  isCratesIo: boolean,
  dl: string | undefined,
  crate: { readonly name: string; readonly version: string; readonly sha256: string },
): FileUrls => {
  const filled = dl === undefined ? undefined : fill(dl, crate);
  const stated = filled !== undefined && URL.canParse(filled) ? lendLogin(filled, index) : undefined;
  const { name, version } = crate;
  const urls = [
    ...(isCratesIo ? [`${publicFiles.url}/${name}/${name}-${version}.crate`] : []),
    ...(stated === undefined ? [] : [withoutLogin(stated)]),
  ].filter(({ length }) => length <= longestUrl);
  return { urls: [...new Set(urls)], withLogin: stated === undefined || stated === urls[0] ? [] : [stated] };
};

const fill = (
  dl: string,
  { name, version, sha256 }: { readonly name: string; readonly version: string; readonly sha256: string },
): string => {
  const values: Readonly<Record<string, string>> = {
    crate: name,
    version,
    prefix: prefixOf(name),
    lowerprefix: prefixOf(name.toLowerCase()),
    'sha256-checksum': sha256,
  };
  const text = dl.replace(/\{([a-z0-9-]+)\}/g, (all, key: string) => values[key] ?? all);
  return text === dl ? `${dl.replace(/\/+$/, '')}/${name}/${version}/download` : text;
};
