import { type PackageIndex, toIndex } from '../../reading/package-index.ts';
import { toPurl } from '../../reading/purl.ts';

/** A registry that a crate came from: crates.io, or another by its host. */
export type RegistryName = 'crates.io' | { readonly host: string };

export const publicRegistry: PackageIndex = {
  url: 'https://index.crates.io',
  asked: 'https://index.crates.io',
};

/** Where crates.io has its files. */
export const publicFiles: PackageIndex = {
  url: 'https://static.crates.io/crates',
  asked: 'https://static.crates.io/crates',
};

/** Of crates.io's index as a git repository, in the names that cargo has made of it. */
const gitFolders: ReadonlySet<string> = new Set([
  'github.com-1ecc6299db9ec823',
  'github.com-25cdd57fae9f0462',
]);

/** Of a directory of cargo's registry: the host of an index, and a hash. */
export const registryOfFolder = (folder: string): RegistryName => {
  const host = folder.replace(/-[0-9a-f]{16}$/, '');
  return host === 'index.crates.io' || gitFolders.has(folder) ? 'crates.io' : { host };
};

/** Of a source as Cargo.lock and configurations write it; undefined for what is no registry. */
export const registryOfSource = (source: string): RegistryName | undefined => {
  if (isPublic(source)) return 'crates.io';
  const url = source.replace(/^(?:registry|sparse)\+/, '').replace(/^sparse\+/, '');
  return URL.canParse(url) ? { host: new URL(url).hostname } : undefined;
};

const isPublic = (source: string): boolean =>
  /^(?:(?:registry|sparse)\+)*https:\/\/(?:github\.com\/rust-lang\/crates\.io-index|index\.crates\.io)\/?$/.test(
    source,
  );

/** An index that can be asked: `sparse+https://…`, or what stands for crates.io; undefined for a git repository. */
export const indexOfSource = (source: string): PackageIndex | undefined => {
  if (isPublic(source)) return publicRegistry;
  return source.startsWith('sparse+') ? toIndex(source.slice('sparse+'.length)) : undefined;
};

export const isSame = (a: RegistryName, b: RegistryName): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : a.host === b.host;

/** `pkg:cargo/serde@1.0.0`, with its host where that is not crates.io. */
export const cratePurl = (name: string, version: string, registry: RegistryName): string =>
  toPurl('cargo', name, version) +
  (registry === 'crates.io' ? '' : `?repository_url=${encodeURIComponent(registry.host)}`);
