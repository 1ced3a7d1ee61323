import type { FileUrls } from '../../reading/file-urls.ts';
import {
  lendLogin,
  longestUrl,
  type PackageIndex,
  toIndex,
  withoutLogin,
} from '../../reading/package-index.ts';
import { publicRegistry } from './registries.ts';

/** `/@scope/name/-/name-1.0.0.tgz`, by which all registries have it. */
const tarballPath = (name: string, version: string): string =>
  `/${name}/-/${name.replace(/^.*\//, '')}-${version}.tgz`;

/** Where a registry of this URL has a file; undefined for what is no registry. */
export const usualUrl = (registry: string | undefined, name: string, version: string): string | undefined => {
  const index = toIndex(registry ?? '');
  return index && index.url + tarballPath(name, version);
};

const tarballOf = (registry: PackageIndex, name: string, version: string): string =>
  registry.asked + tarballPath(name, version);

/** `stated`: what the registry or the installer says. Mirrors of the public registry keep its paths. */
export const urlsOf = (
  stated: string | undefined,
  registry: PackageIndex,
  name: string,
  version: string,
): FileUrls => {
  const asked = lendLogin(stated ?? tarballOf(registry, name, version), registry);
  const plain = withoutLogin(asked);
  const isUsual = new URL(plain).pathname.endsWith(encodeURI(tarballPath(name, version)));
  const urls = [
    ...(isUsual ? [publicRegistry.url + tarballPath(name, version)] : []),
    plain,
    withoutLogin(tarballOf(registry, name, version)),
  ].filter((url) => url.length <= longestUrl);
  // What this machine's own registry has is asked of nobody else: a private name is told to nobody new.
  return { urls: [...new Set(urls)], withLogin: asked === urls[0] ? [] : [asked] };
};
