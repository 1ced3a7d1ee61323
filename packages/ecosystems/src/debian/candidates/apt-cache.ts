import type { Host } from '@holotype/host';
import type { DpkgPackage } from '@holotype/model';
import type { Store } from '@holotype/store';
import type { Candidate } from '../../candidates.ts';
import { tolerate } from '../../reading/gaps.ts';
import { takeLocalCopy } from '../../reading/local-copy.ts';

const folder = '/var/cache/apt/archives';

/** apt's name for what it fetched: `name_1%3a2.0-1_amd64.deb`. */
const cachedName = ({ name, version, architecture }: DpkgPackage): string => {
  const quote = (text: string) => text.replace(/[_:%]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `${[name, version, architecture].map(quote).join('_')}.deb`;
};

/** Takes what apt has kept of its downloads: files that have the hash that an index states. */
export const takeCached = (
  host: Host,
  store: Store,
  candidates: ReadonlyMap<DpkgPackage, readonly Candidate[]>,
): void => {
  const files = tolerate(host.files, []);
  const names = new Set(files.list(folder));
  for (const [found, all] of names.size === 0 ? [] : candidates) {
    const name = cachedName(found);
    if (!names.has(name)) continue;
    for (const { sha256, size } of all)
      if (sha256 !== undefined) takeLocalCopy(files, store, `${folder}/${name}`, sha256, size);
  }
};
